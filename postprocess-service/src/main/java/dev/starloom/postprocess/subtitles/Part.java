package dev.starloom.postprocess.subtitles;

import java.util.List;

/**
 * The text of one cue and when it is said.
 *
 * @param text with the spaces at its ends
 * @param translation of the text in the second language, perhaps empty
 * @param start seconds from the film's beginning to the first sound
 * @param said seconds to the end of the last sound
 * @param words when its words begin, by their offset in the text
 */
record Part(String text, String translation, double start, double said, List<Said> words) {
  /**
   * @param at UTF-16 offset in the part's text
   * @param seconds from the film's beginning
   */
  record Said(int at, double seconds) {}

  Part {
    words = List.copyOf(words);
  }
}
