package dev.starloom.enrich.narration;

/** Turns the user's words into lines that can be spoken. */
public final class Narration {
  private static final String DANGLING = "，、；：,;:—…-– 　";
  private static final String OPENERS = DANGLING + "。！？!?.）)」』”";

  private Narration() {}

  /**
   * The words on one line, without symbols nobody can read aloud (emoji, control characters).
   *
   * @return empty if there is nothing to say
   */
  public static String clean(String words) {
    StringBuilder line = new StringBuilder();
    words
        .codePoints()
        .forEach(c -> line.appendCodePoint(Character.isWhitespace(c) ? ' ' : isSilent(c) ? 0 : c));
    String clean = line.toString().replace("\0", "").replaceAll(" +", " ").strip();
    while (!clean.isEmpty() && OPENERS.indexOf(clean.charAt(0)) >= 0) {
      clean = clean.substring(1);
    }
    return clean.codePoints().anyMatch(Character::isLetterOrDigit) ? clean : "";
  }

  private static boolean isSilent(int c) {
    return switch (Character.getType(c)) {
      case Character.OTHER_SYMBOL,
          Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      default -> c >= 0xFE00 && c <= 0xFE0F || c >= 0x1F3FB && c <= 0x1F3FF || c == 0x20E3;
    };
  }

  /**
   * The words without the number, bullet or heading of their part.
   *
   * @param heading whether the heading of an act goes, too
   */
  public static String withoutMark(String words, boolean heading) {
    String plain = heading ? PartMarks.withoutHeading(words) : PartMarks.withoutNumber(words);
    return plain.isBlank() ? words : plain;
  }

  /** Whether the words are nothing but the number, bullet or heading of a part. */
  public static boolean isMark(String words) {
    return PartMarks.withoutHeading(words).isBlank();
  }

  /** The words without punctuation of a half sentence at their end. */
  public static String withoutDangling(String words) {
    int end = words.length();
    while (end > 0 && DANGLING.indexOf(words.charAt(end - 1)) >= 0) {
      end--;
    }
    return words.substring(0, end).strip();
  }
}
