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
          of(0x060b1f, 0x0d1f45, 0x2a5878, 0x4b7f86),
          of(0x070a22, 0x131d4d, 0x3a4f86, 0x7a6a8e),
          of(0x050d20, 0x0b2644, 0x23666f, 0x6f9a7a),
          of(0x080a24, 0x1a1f50, 0x4a4f84, 0x96697a));

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
