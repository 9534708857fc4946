package dev.starloom.postprocess.narration.endpoint;

import java.text.Normalizer;
import java.util.stream.IntStream;

/**
 * A text in Unicode's composed form, with the way back.
 *
 * @param text in normal form C
 * @param source for each place of {@code text} and for its end, the place in the original
 */
record Normal(String text, int[] source) {
  static Normal of(String original) {
    if (Normalizer.isNormalized(original, Normalizer.Form.NFC)) {
      return new Normal(original, IntStream.rangeClosed(0, original.length()).toArray());
    }
    var text = new StringBuilder();
    var source = IntStream.builder();
    int begin = 0;
    for (int i = 1; i <= original.length(); i++) {
      if (i == original.length() || beginsAnew(original, i)) {
        String part = Normalizer.normalize(original.substring(begin, i), Normalizer.Form.NFC);
        text.append(part);
        for (int k = 0; k < part.length(); k++) {
          source.add(begin);
        }
        begin = i;
      }
    }
    source.add(original.length());
    return new Normal(text.toString(), source.build().toArray());
  }

  /** Whether nothing from here on can join what is before. */
  private static boolean beginsAnew(String text, int at) {
    int c = text.codePointAt(at);
    boolean mark = Character.getType(c) == Character.NON_SPACING_MARK;
    boolean jamo = c >= 0x1161 && c <= 0x11FF;
    return !mark && !jamo && !Character.isLowSurrogate(text.charAt(at));
  }
}
