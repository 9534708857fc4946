package dev.starloom.safety.learn;

/** Weights of hashed features. Immutable, thread-safe. */
final class LinearModel {
  /** A margin beyond which a probability is 0 or 1 for a float. */
  private static final double FURTHEST = 15;

  /** What a sign counts beside all grams of a sentence, whose weight is 1. */
  static final float SIGN = 0.2f;

  /** Of fewer grams each weighs no more than of so many: a word alone is no request. */
  private static final int FEWEST = 100;

  private final float[] weights;
  private final float bias;

  /**
   * @param weights as many as a power of two
   */
  LinearModel(float[] weights, float bias) {
    if (weights.length < 2 || Integer.bitCount(weights.length) != 1) {
      throw new IllegalArgumentException("not a power of two: " + weights.length);
    }
    this.weights = weights;
    this.bias = bias;
  }

  /** Between 0 and 1, both excluded; never NaN. */
  double probability(Features features) {
    return sigmoid(dot(weights, features) + bias);
  }

  static double sigmoid(double margin) {
    double near = Math.max(-FURTHEST, Math.min(FURTHEST, margin));
    // The same digits on every machine: a verdict can be replayed elsewhere.
    return 1 / (1 + StrictMath.exp(-near));
  }

  static float dot(float[] weights, Features features) {
    int shift = shift(weights);
    float grams = 0;
    int[] of = features.grams();
    for (int i = 0; i < features.gramCount(); i++) {
      grams += weights[of[i] >>> shift];
    }
    float signs = 0;
    int[] known = features.signs();
    for (int i = 0; i < features.signCount(); i++) {
      signs += weights[known[i] >>> shift];
    }
    return grams * gramShare(features) + signs * SIGN;
  }

  /** By how much a hash is shifted to be a place in the weights: its high bits count. */
  static int shift(float[] weights) {
    return Integer.numberOfLeadingZeros(weights.length - 1);
  }

  /**
   * Makes the vector of the grams one of length 1 at most, so that long sentences weigh no more.
   */
  static float gramShare(Features features) {
    return (float) (1 / Math.sqrt(Math.max(FEWEST, features.gramCount())));
  }
}
