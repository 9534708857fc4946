package dev.starloom.postprocess.subtitles;

/**
 * Characters between which no line may end, in any language (JIS X 4051, GB/T 15834): a line does
 * not begin with closing punctuation, a small kana or a mark that belongs to the character before,
 * and does not end with an opening bracket.
 */
final class Kinsoku {
  static final String SENTENCE_END = "。．！？!?.…‥";
  static final String CLAUSE_END = "，、；：,;:—―";
  static final String CLOSING = "”’」』）》〉】〕］｝)]}»\"'";

  private static final String OPENING = "“‘「『（《〈【〔［｛([{«";
  private static final String NEVER_FIRST = "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶー々ゝゞヽヾ・·～〜‐–%％‰°℃′″";
  private static final String JOINERS = "\u00A0\u202F\u2060\u200D";

  private Kinsoku() {}

  static boolean forbids(int before, int after) {
    return Character.isWhitespace(after)
        || isOneOf(after, SENTENCE_END + CLAUSE_END + CLOSING + NEVER_FIRST)
        || isOneOf(before, OPENING)
        || isOneOf(before, JOINERS)
        || isOneOf(after, JOINERS)
        || isMark(after);
  }

  private static boolean isMark(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> false;
    };
  }

  static boolean isOneOf(int c, String set) {
    return set.indexOf(c) >= 0;
  }
}
