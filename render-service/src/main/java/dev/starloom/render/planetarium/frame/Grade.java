package dev.starloom.render.planetarium.frame;

import dev.starloom.contracts.story.Styles;
import java.util.Map;

/**
 * The colours of a style, as a change of display values from 0 to 1: first each channel goes
 * through {@code gain * v^power} above its {@code lift}, then colours are drawn towards or away
 * from grey. A grade is gentle: black stays dark and no star is lost.
 *
 * @param lift value of black in red, green and blue
 * @param gain value of white
 * @param power below 1 brightens the middle
 * @param saturation 0 grey, 1 as it is
 */
public record Grade(Channels lift, Channels gain, Channels power, double saturation) {
  /** No change. */
  public static final Grade NEUTRAL = new Grade(same(0), same(1), same(1), 1);

  /** Darkness is most of these pictures, so the default look lifts it a little. */
  private static final Grade FANTASY =
      new Grade(rgb(0.012, 0.013, 0.020), rgb(1, 0.995, 0.985), rgb(0.97, 0.96, 0.95), 1.10);

  private static final Map<String, Grade> STYLES =
      Map.of(
          "mythological_fantasy",
          FANTASY,
          "planetarium_documentary",
          NEUTRAL,
          "ink_wash",
          new Grade(rgb(0.030, 0.029, 0.027), rgb(0.99, 0.97, 0.92), rgb(0.92, 0.93, 0.95), 0.42),
          "woodblock",
          new Grade(rgb(0.034, 0.028, 0.018), rgb(1, 0.95, 0.84), rgb(0.86, 0.95, 1.06), 1.30),
          "dunhuang_mural",
          new Grade(rgb(0.040, 0.032, 0.022), rgb(0.98, 0.93, 0.80), rgb(0.86, 0.90, 1.00), 0.74),
          "oil",
          new Grade(rgb(0.018, 0.013, 0.010), rgb(1, 0.97, 0.90), rgb(0.90, 0.96, 1.02), 1.16),
          "watercolor",
          new Grade(rgb(0.040, 0.042, 0.050), rgb(0.97, 0.97, 0.98), rgb(0.88, 0.89, 0.90), 0.92),
          "cinematic",
          new Grade(rgb(0.004, 0.012, 0.018), rgb(1, 0.98, 0.94), rgb(1.04, 1.0, 0.97), 1.04));

  /** A number for each channel. */
  public record Channels(double red, double green, double blue) {}

  /** The grade of a style of {@code Styles}; an unknown one has the look of the default. */
  public static Grade of(String style) {
    return STYLES.getOrDefault(style == null ? "" : Styles.canonical(style), FANTASY);
  }

  private static Channels rgb(double red, double green, double blue) {
    return new Channels(red, green, blue);
  }

  private static Channels same(double value) {
    return rgb(value, value, value);
  }

  double red(double value) {
    return curve(value, lift.red, gain.red, power.red);
  }

  double green(double value) {
    return curve(value, lift.green, gain.green, power.green);
  }

  double blue(double value) {
    return curve(value, lift.blue, gain.blue, power.blue);
  }

  private static double curve(double value, double lift, double gain, double power) {
    return lift + (gain - lift) * Math.pow(value, power);
  }
}
