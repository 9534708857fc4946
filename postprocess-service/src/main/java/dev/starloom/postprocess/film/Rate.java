package dev.starloom.postprocess.film;

import java.util.Locale;

/** How pictures are made where a clip has more or fewer a second than the film. */
final class Rate {
  /** Below this a repeated picture is never seen: 23.976 in 24 is one in 41 seconds. */
  private static final double SAME = 0.005;

  private Rate() {}

  /**
   * The filter, with a comma after it.
   *
   * @param compensated whether motion is followed, which takes seconds for a second of film;
   *     otherwise neighbours are blended. Neither happens over a cut in the clip.
   */
  static String filter(Clip clip, int fps, boolean compensated) {
    double times = clip.fps() / fps;
    boolean whole = times > 0.5 && Math.abs(times - Math.round(times)) < SAME * times;
    if (whole || !isSteady(clip)) {
      return format("fps=%d,", fps);
    }
    if (compensated && times < 1) {
      return format(
          "minterpolate=fps=%1$d:mi_mode=mci:mc_mode=aobmc:me_mode=bidir:vsbmc=1:scd=fdiff,"
              + "fps=%1$d,",
          fps);
    }
    return format("framerate=fps=%1$d:interp_start=15:interp_end=240:scene=8.2,fps=%1$d,", fps);
  }

  /** A rate that no camera has comes of uneven pictures. */
  private static boolean isSteady(Clip clip) {
    return clip.fps() > 1 && clip.fps() < 241;
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
