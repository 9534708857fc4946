package dev.starloom.enrich.view;

import dev.starloom.contracts.story.SkyView;
import java.util.Map;

/**
 * Gives a view the size of its shot. The view that is chosen is the closest in which its figures
 * have room, so a closer shot keeps it and a wider one shows more around the same middle: what was
 * in frame stays in frame.
 */
public final class Framed {
  /** How much more than the closest view a shot of a size shows. */
  private static final Map<String, Double> WIDER = Map.of("wide", 1.2, "extreme-wide", 1.4);

  /** Beyond this the edges of a picture are drawn out too much, in degrees. */
  private static final double WIDEST = 140;

  private static final double STEP = 1000;

  private Framed() {}

  /**
   * @param size of a shot
   */
  public static SkyView sized(SkyView view, String size) {
    double wider = view.fieldOfView() * WIDER.getOrDefault(size, 1.0);
    double field = Math.max(view.fieldOfView(), Math.min(WIDEST, wider));
    return new SkyView(
        view.at(),
        view.latitude(),
        view.longitude(),
        view.azimuth(),
        view.altitude(),
        Math.round(field * STEP) / STEP,
        view.shows());
  }
}
