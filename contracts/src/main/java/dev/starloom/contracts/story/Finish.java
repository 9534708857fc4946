package dev.starloom.contracts.story;

import java.util.Set;

/**
 * Wishes for post-production; every part may be null, which leaves the choice to Starloom.
 *
 * @param cards title over the first shot and an end card with credits; null: where the length of
 *     the film is free
 * @param logo whether the operator's logo is laid over the film; null: where there is one
 * @param upscale one of {@link #UPSCALES}, the shorter side of the finished film; null: as rendered
 * @param motion one of {@link #MOTIONS}: how pictures between rendered frames are made where the
 *     clip has fewer than the film; null for {@code blended}
 * @param burned whether the subtitles are drawn into the picture; null for yes
 * @param karaoke whether the word that is spoken is lit; null for no
 * @param second language of a second subtitle line, {@code zh}, {@code en}, {@code ja} or {@code
 *     ko}; null for none
 * @param overlay whether figures and names are also delivered alone, on a transparent ground; null
 *     for no
 * @param track the user's own music: the SHA-256 under which it was uploaded; null for composed
 *     music
 * @param stems whether speech and everything else that is heard are also delivered apart, for
 *     editors; null for no
 */
public record Finish(
    Boolean cards,
    Boolean logo,
    String upscale,
    String motion,
    Boolean burned,
    Boolean karaoke,
    String second,
    Boolean overlay,
    String track,
    Boolean stems) {
  public static final Set<String> UPSCALES = Set.of("1080p", "2160p");
  public static final Set<String> MOTIONS = Set.of("blended", "compensated");

  /** No wish at all. */
  public static final Finish ANY = new Finish(null, null, null, null, null, null, null, null, null);

  /** Wishes that leave the sound in one piece. */
  public Finish(
      Boolean cards,
      Boolean logo,
      String upscale,
      String motion,
      Boolean burned,
      Boolean karaoke,
      String second,
      Boolean overlay,
      String track) {
    this(cards, logo, upscale, motion, burned, karaoke, second, overlay, track, null);
  }
}
