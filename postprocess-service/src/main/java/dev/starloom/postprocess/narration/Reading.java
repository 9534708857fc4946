package dev.starloom.postprocess.narration;

import java.util.stream.IntStream;

/**
 * A text in the form that is spoken, with the way back to the form that is shown.
 *
 * @param spoken what the speech program gets
 * @param source for each code point of {@code spoken}, the UTF-16 offset of the shown text it
 *     stands for
 */
record Reading(String spoken, int[] source) {
  Reading {
    if (spoken.codePointCount(0, spoken.length()) != source.length) {
      throw new IllegalArgumentException("one source offset for each code point");
    }
  }

  /** A text that is spoken as it is written. */
  static Reading asWritten(String text) {
    int[] offsets =
        IntStream.range(0, text.length())
            .filter(i -> i == 0 || !Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i)))
            .toArray();
    return new Reading(text, offsets);
  }

  /** Offset in the shown text for a code point of the spoken one; clamped to the text. */
  int sourceOf(int codePoint) {
    return source.length == 0 ? 0 : source[Math.max(0, Math.min(source.length - 1, codePoint))];
  }
}
