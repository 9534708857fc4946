package dev.starloom.safety.frame;

/** The activation functions a model may leave to its caller. */
final class Probabilities {
  private Probabilities() {}

  static double[] of(float[] raw, ClassifierConfig.Activation activation) {
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
