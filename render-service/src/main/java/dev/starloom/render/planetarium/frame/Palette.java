package dev.starloom.render.planetarium.frame;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Colours of a night.
 *
 * @param zenith high in the sky
 * @param middle half-way down
 * @param horizon just above the land, airglow included
 * @param ember faint light at one side of the horizon
 */
public record Palette(Rgb zenith, Rgb middle, Rgb horizon, Rgb ember) {
  private static final List<Palette> NIGHTS =
      List.of(
          of(0x050a1c, 0x0b1a3a, 0x234a66, 0x3d6a72),
          of(0x060a1e, 0x101940, 0x2f4270, 0x5f567a),
          of(0x040b1c, 0x0a2039, 0x1d525c, 0x547a62),
          of(0x070920, 0x141941, 0x343a69, 0x6b4f62));

  private static Palette of(int zenith, int middle, int horizon, int ember) {
    return new Palette(
        Rgb.display(zenith), Rgb.display(middle), Rgb.display(horizon), Rgb.display(ember));
  }

  /** The same night under a thunderstorm. */
  public Palette stormy() {
    return new Palette(
        zenith.times(0.8), middle.times(0.62), horizon.times(0.42), ember.times(0.3));
  }

  public static Palette pick(long seed) {
    int index = new SplittableRandom(seed).split().nextInt(NIGHTS.size());
    return NIGHTS.get(index);
  }
}
