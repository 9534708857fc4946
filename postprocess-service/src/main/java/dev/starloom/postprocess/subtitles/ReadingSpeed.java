package dev.starloom.postprocess.subtitles;

import java.util.Arrays;

/**
 * How fast a subtitle can be read, in characters a second. The limits are those of the Netflix
 * Timed Text Style Guides for adults; Japanese, for which that is 4, is allowed the pace of speech,
 * as no narrator speaks as slowly.
 */
public enum ReadingSpeed {
  ZH(7, 9),
  EN(15, 20),
  JA(4, 7),
  KO(9, 12);

  private final double easy;
  private final double limit;

  ReadingSpeed(double easy, double limit) {
    this.easy = easy;
    this.limit = limit;
  }

  /** English for an unknown language. */
  public static ReadingSpeed of(String language) {
    return Arrays.stream(values())
        .filter(speed -> speed.name().equalsIgnoreCase(language))
        .findFirst()
        .orElse(EN);
  }

  /** Characters a second above which a cue can't be followed. */
  public double limit() {
    return limit;
  }

  /** Seconds in which a text is read at ease. */
  double seconds(String text) {
    return characters(text) / easy;
  }

  /** Full-width characters count whole; in East Asian text others count half. */
  public double characters(String text) {
    return text.strip().codePoints().mapToDouble(c -> this == EN || isWide(c) ? 1 : 0.5).sum();
  }

  private static boolean isWide(int c) {
    return c >= 0x2E80;
  }
}
