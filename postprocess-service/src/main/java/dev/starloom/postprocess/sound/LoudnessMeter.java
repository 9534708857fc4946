package dev.starloom.postprocess.sound;

import java.util.ArrayList;
import java.util.List;

/**
 * Integrated loudness after ITU-R BS.1770-4: K-weighting, blocks of 400 ms that overlap by three
 * quarters, an absolute gate at -70 LUFS and a relative one 10 LU below the mean of what is left.
 */
public final class LoudnessMeter {
  /** What {@link #integrated} says of silence. */
  public static final double SILENCE = -70;

  private static final int STEP = Stereo.SAMPLE_RATE / 10;
  private static final int STEPS_PER_BLOCK = 4;
  private static final double RELATIVE_GATE = -10;
  private static final double OFFSET = -0.691;

  private final Biquad[] shelf = {headShelf(), headShelf()};
  private final Biquad[] cut = {lowCut(), lowCut()};
  private final List<Double> steps = new ArrayList<>();
  private double energy;
  private int filled;

  private static Biquad headShelf() {
    return new Biquad(
        1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585);
  }

  private static Biquad lowCut() {
    return new Biquad(1, -2, 1, -1.99004745483398, 0.99007225036621);
  }

  /** Loudness of a whole piece in LUFS. */
  public static double of(Stereo sound) {
    var meter = new LoudnessMeter();
    for (int i = 0; i < sound.length(); i++) {
      meter.hear(sound.left()[i], sound.right()[i]);
    }
    return meter.integrated();
  }

  void hear(double left, double right) {
    double l = cut[0].next(shelf[0].next(left));
    double r = cut[1].next(shelf[1].next(right));
    energy += l * l + r * r;
    if (++filled == STEP) {
      steps.add(energy / STEP);
      energy = 0;
      filled = 0;
    }
  }

  /** In LUFS, never below {@link #SILENCE}; what is shorter than a block is one block. */
  double integrated() {
    double[] blocks = blocks();
    double gate = mean(blocks, power(SILENCE)) * Math.pow(10, RELATIVE_GATE / 10);
    double mean = mean(blocks, Math.max(gate, power(SILENCE)));
    return mean > 0 ? OFFSET + 10 * Math.log10(mean) : SILENCE;
  }

  private double[] blocks() {
    if (steps.size() < STEPS_PER_BLOCK) {
      double all = steps.stream().mapToDouble(Double::doubleValue).sum() * STEP + energy;
      return new double[] {all / Math.max(1, steps.size() * STEP + filled)};
    }
    double[] blocks = new double[steps.size() - STEPS_PER_BLOCK + 1];
    for (int i = 0; i < blocks.length; i++) {
      for (int k = 0; k < STEPS_PER_BLOCK; k++) {
        blocks[i] += steps.get(i + k) / STEPS_PER_BLOCK;
      }
    }
    return blocks;
  }

  private static double power(double loudness) {
    return Math.pow(10, (loudness - OFFSET) / 10);
  }

  private static double mean(double[] blocks, double gate) {
    double sum = 0;
    int count = 0;
    for (double block : blocks) {
      if (block > gate) {
        sum += block;
        count++;
      }
    }
    return count == 0 ? 0 : sum / count;
  }
}
