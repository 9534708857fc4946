package dev.starloom.postprocess.delivery;

import java.util.Arrays;
import java.util.Locale;

/** What is done for a film, in order; the shares are of the time of a film of half a minute. */
public enum Stage {
  CLIPS(3),
  SPEECH(10),
  MUSIC(7),
  MIX(5),
  SUBTITLES(5),
  ENCODE(55),
  CHECK(5),
  FILES(10);

  private final int share;

  Stage(int share) {
    this.share = share;
  }

  /**
   * How much of the film is done when a fraction of this stage is.
   *
   * @return 0 to 100
   */
  int percent(double fraction) {
    int before = Arrays.stream(values()).limit(ordinal()).mapToInt(stage -> stage.share).sum();
    return (int) Math.round(before + share * Math.min(1, Math.max(0, fraction)));
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
