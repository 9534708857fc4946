package dev.starloom.postprocess.grade;

/**
 * The look of a style, in OKLab. Black stays black and stars keep their brightness, because every
 * change but that of {@code gamma} and {@code saturation} is weighted by lightness L:
 *
 * <ul>
 *   <li>gamma: L becomes L^gamma;
 *   <li>lift: L grows by {@code lift * 16 L^2 (1-L)^2}, which is 0 at black and white;
 *   <li>saturation: a and b are multiplied;
 *   <li>split tone: {@code shadows} are added with the weight of the lift, {@code lights} with
 *       {@code 4 L^2 (1-L) (2-L)}, which is 0 at black and at white.
 * </ul>
 *
 * @param gamma below 1 brightens the middle
 * @param lift positive shows more of the dark
 * @param saturation 0 grey, 1 as it is
 */
public record Palette(double gamma, double lift, double saturation, Tint shadows, Tint lights) {
  /** No change. */
  public static final Palette NEUTRAL = new Palette(1, 0, 1, Tint.NONE, Tint.NONE);

  /** An amount of colour. */
  public record Tint(double a, double b) {
    static final Tint NONE = new Tint(0, 0);
  }

  Oklab apply(Oklab colour) {
    double l = Math.max(0, Math.min(1, colour.lightness()));
    double dark = 16 * l * l * (1 - l) * (1 - l);
    double bright = 4 * l * l * (1 - l) * (2 - l);
    return new Oklab(
        Math.min(1, Math.pow(l, gamma) + lift * dark),
        saturation * colour.a() + shadows.a() * dark + lights.a() * bright,
        saturation * colour.b() + shadows.b() * dark + lights.b() * bright);
  }
}
