package dev.starloom.postprocess.narration.endpoint;

import java.util.ArrayList;
import java.util.List;

/** Divides a text that is too long for one request, at the end of a sentence where it can. */
final class Pieces {
  static final int MOST_CHARACTERS = 4096;

  private static final String ENDS = "。！？!?\n";
  private static final String PAUSES = "，、；,; ";

  /**
   * @param at UTF-16 offset of its begin
   */
  record Piece(int at, String text) {}

  private Pieces() {}

  /** In order; together they are the text. */
  static List<Piece> of(String text) {
    var pieces = new ArrayList<Piece>();
    int at = 0;
    while (text.length() - at > MOST_CHARACTERS) {
      int cut = cut(text, at, at + MOST_CHARACTERS);
      pieces.add(new Piece(at, text.substring(at, cut)));
      at = cut;
    }
    pieces.add(new Piece(at, text.substring(at)));
    return pieces;
  }

  private static int cut(String text, int from, int most) {
    for (int i = most; i > from; i--) {
      boolean stop = text.charAt(i - 1) == '.' && Character.isWhitespace(text.charAt(i));
      if (stop || ENDS.indexOf(text.charAt(i - 1)) >= 0) {
        return i;
      }
    }
    for (int i = most; i > from; i--) {
      if (PAUSES.indexOf(text.charAt(i - 1)) >= 0) {
        return i;
      }
    }
    return Character.isLowSurrogate(text.charAt(most)) ? most - 1 : most;
  }
}
