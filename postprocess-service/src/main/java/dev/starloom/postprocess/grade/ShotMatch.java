package dev.starloom.postprocess.grade;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A gentle change that brings a shot nearer to its film: half the way to the median shot, within
 * bounds, so that a night never becomes a grey day. Lightness L becomes {@code L k / (1 + (k-1)
 * L^2)}: the dark is multiplied by k, black and white stay. Colour moves with the weight {@code 4 L
 * (1-L)}.
 *
 * @param gain k, within {@link #MOST_GAIN} of 1
 * @param a added colour in the middle, within {@link #MOST_COLOUR} of 0
 * @param b the same
 */
public record ShotMatch(double gain, double a, double b) {
  /** No change. */
  public static final ShotMatch NONE = new ShotMatch(1, 0, 0);

  static final double MOST_GAIN = 0.06;
  static final double MOST_COLOUR = 0.012;
  private static final double PART = 0.5;
  private static final double BLACK = 0.02;

  /** What each shot needs; nothing where it is alone. */
  public static List<ShotMatch> of(List<ShotLook> shots) {
    double lightness = median(shots, ShotLook::lightness);
    double a = median(shots, ShotLook::a);
    double b = median(shots, ShotLook::b);
    return shots.stream().map(shot -> towards(shot, lightness, a, b)).toList();
  }

  private static ShotMatch towards(ShotLook shot, double lightness, double a, double b) {
    if (shot.lightness() < BLACK) {
      return NONE;
    }
    double wanted = 1 + PART * (lightness / shot.lightness() - 1);
    return new ShotMatch(
        1 + bounded(wanted - 1, MOST_GAIN),
        bounded(PART * (a - shot.a()), MOST_COLOUR),
        bounded(PART * (b - shot.b()), MOST_COLOUR));
  }

  private static double bounded(double value, double most) {
    return Math.max(-most, Math.min(most, value));
  }

  private static double median(List<ShotLook> shots, ToDoubleFunction<ShotLook> part) {
    double[] values = shots.stream().mapToDouble(part).sorted().toArray();
    return Arrays.stream(values, (values.length - 1) / 2, values.length / 2 + 1)
        .average()
        .orElse(0);
  }

  Oklab apply(Oklab colour) {
    double l = Math.max(0, Math.min(1, colour.lightness()));
    double weight = 4 * l * (1 - l);
    return new Oklab(
        l * gain / (1 + (gain - 1) * l * l), colour.a() + a * weight, colour.b() + b * weight);
  }
}
