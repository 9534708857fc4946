package dev.starloom.enrich.lexicon;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.function.BiPredicate;

/**
 * Folded forms in order, to be met in a text. A sorted array is all that is needed: an automaton
 * would take longer to be built than to be used.
 */
final class Forms {
  private final String[] forms;
  private final Term[] terms;

  /** Where the forms begin that begin with a character, by the character. */
  private final int[] from = new int[Character.MAX_VALUE + 2];

  Forms(SortedMap<String, Term> byForm) {
    forms = byForm.keySet().toArray(String[]::new);
    terms = byForm.values().toArray(Term[]::new);
    int next = forms.length;
    Arrays.fill(from, next);
    for (int c = Character.MAX_VALUE; c >= 0; c--) {
      while (next > 0 && forms[next - 1].charAt(0) == c) {
        next--;
      }
      from[c] = next;
    }
  }

  /**
   * The longest form at a place of a text that is accepted, or null.
   *
   * @param accepts is asked with its end, exclusive, and its term
   */
  Found longest(String text, int begin, BiPredicate<Integer, Term> accepts) {
    char first = text.charAt(begin);
    return longest(text, begin, 1, from[first], from[first + 1], accepts);
  }

  /**
   * @param depth how many characters of the text the forms from {@code low} to {@code high} share
   */
  private Found longest(
      String text, int begin, int depth, int low, int high, BiPredicate<Integer, Term> accepts) {
    if (low == high) {
      return null;
    }
    boolean whole = forms[low].length() == depth;
    int end = begin + depth;
    if (end < text.length()) {
      int start = bound(whole ? low + 1 : low, high, depth, text.charAt(end));
      int stop = bound(start, high, depth, text.charAt(end) + 1);
      Found longer = longest(text, begin, depth + 1, start, stop, accepts);
      if (longer != null) {
        return longer;
      }
    }
    return whole && accepts.test(end, terms[low]) ? new Found(begin, end, terms[low]) : null;
  }

  /** The first of the forms from low to high whose character at an index is not less. */
  private int bound(int low, int high, int index, int least) {
    int first = low;
    int behind = high;
    while (first < behind) {
      int middle = (first + behind) >>> 1;
      if (forms[middle].charAt(index) < least) {
        first = middle + 1;
      } else {
        behind = middle;
      }
    }
    return first;
  }
}
