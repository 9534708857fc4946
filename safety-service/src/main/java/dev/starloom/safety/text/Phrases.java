package dev.starloom.safety.text;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Finds every phrase of a list in one pass over a text's letters. Immutable, thread-safe. */
final class Phrases<T> {
  /** Receives a phrase whose letters stand at {@code from}, whatever stands between them. */
  interface Visitor<T> {
    void found(int from, Phrase<T> phrase);
  }

  private final AhoCorasickDoubleArrayTrie<List<Phrase<T>>> trie =
      new AhoCorasickDoubleArrayTrie<>();

  Phrases(List<Phrase<T>> phrases) {
    // The trie builds from sorted keys.
    var byKey = new TreeMap<String, List<Phrase<T>>>();
    for (Phrase<T> phrase : phrases) {
      byKey.computeIfAbsent(phrase.letters().key(), key -> new ArrayList<>()).add(phrase);
    }
    trie.build(byKey);
  }

  void find(Letters text, Visitor<T> visitor) {
    trie.parseText(
        text.key(),
        (begin, end, phrases) -> {
          for (Phrase<T> phrase : phrases) {
            if (phrase.runsFit(text, begin)) {
              visitor.found(begin, phrase);
            }
          }
        });
  }
}
