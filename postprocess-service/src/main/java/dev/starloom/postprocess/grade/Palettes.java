package dev.starloom.postprocess.grade;

import dev.starloom.contracts.story.Styles;
import dev.starloom.postprocess.grade.Palette.Tint;
import java.util.Map;

/** The palette of every style of {@link Styles}. */
public final class Palettes {
  private static final Map<String, Palette> STYLES =
      Map.of(
          "mythological_fantasy",
          look(0.980, 0.008, 1.12, tint(0.004, -0.016), tint(0.004, 0.012)),
          "ink_wash",
          look(0.975, 0.012, 0.34, tint(-0.001, -0.004), tint(0.001, 0.010)),
          "woodblock",
          look(1.010, 0.008, 1.20, tint(-0.003, -0.026), tint(0.006, 0.030)),
          "dunhuang_mural",
          look(0.975, 0.010, 0.74, tint(0.008, 0.009), tint(0.006, 0.034)),
          "oil",
          look(0.985, 0.006, 1.16, tint(0.006, 0.006), tint(0.006, 0.026)),
          "watercolor",
          look(0.970, 0.008, 0.86, tint(-0.004, -0.008), tint(0.002, -0.002)),
          "cinematic",
          look(1.015, 0.004, 1.04, tint(-0.014, -0.014), tint(0.008, 0.022)),
          "planetarium_documentary",
          Palette.NEUTRAL);

  private Palettes() {}

  /** That of a style; an unknown one has the look of the default. */
  public static Palette of(String style) {
    String name = Styles.canonical(style);
    return STYLES.getOrDefault(name == null ? "" : name, STYLES.get(Styles.DEFAULT));
  }

  private static Palette look(
      double gamma, double lift, double saturation, Tint shadows, Tint lights) {
    return new Palette(gamma, lift, saturation, shadows, lights);
  }

  private static Tint tint(double a, double b) {
    return new Tint(a, b);
  }
}
