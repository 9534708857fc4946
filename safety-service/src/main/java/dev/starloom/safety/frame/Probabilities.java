package dev.starloom.safety.frame;

import java.util.Arrays;

/** The activation functions a model may leave to its caller. */
final class Probabilities {
  /** Rounding may lead a little beyond 0 and 1. */
  private static final double ROUNDING = 1e-3;

  private Probabilities() {}

  /** A probability, or NaN for what is none: a number beyond 0 and 1, infinite or no number. */
  static double orNaN(double value) {
    boolean probable = value >= -ROUNDING && value <= 1 + ROUNDING;
    return probable ? value : Double.NaN;
  }

  /** All NaN if one of the raw values is no finite number: such an answer is worth nothing. */
  static double[] of(float[] raw, ClassifierConfig.Activation activation) {
    for (float value : raw) {
      if (!Float.isFinite(value)) {
        double[] none = new double[raw.length];
        Arrays.fill(none, Double.NaN);
        return none;
      }
    }
    return switch (activation) {
      case NONE -> widen(raw);
      case SIGMOID -> sigmoid(raw);
      case SOFTMAX -> softmax(raw);
    };
  }

  private static double[] widen(float[] raw) {
    double[] out = new double[raw.length];
    for (int i = 0; i < raw.length; i++) {
      out[i] = raw[i];
    }
    return out;
  }

  private static double[] sigmoid(float[] raw) {
    double[] out = widen(raw);
    for (int i = 0; i < out.length; i++) {
      out[i] = 1 / (1 + Math.exp(-out[i]));
    }
    return out;
  }

  /** Shifted by the maximum, which cancels out and keeps the exponentials finite. */
  private static double[] softmax(float[] raw) {
    double[] out = widen(raw);
    double max = Double.NEGATIVE_INFINITY;
    for (double value : out) {
      max = Math.max(max, value);
    }
    double sum = 0;
    for (int i = 0; i < out.length; i++) {
      out[i] = Math.exp(out[i] - max);
      sum += out[i];
    }
    for (int i = 0; i < out.length; i++) {
      out[i] /= sum;
    }
    return out;
  }
}
