package dev.starloom.enrich.storyboard;

/**
 * Seeds of shots, derived from the seed of their story.
 *
 * <p>The finaliser of SplitMix64 (Steele, Lea and Flood 2014, "Fast splittable pseudorandom number
 * generators"), so that neighbouring shots and stories have nothing in common.
 */
final class Seeds {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
  private static final int BITS = 31;

  private Seeds() {}

  /**
   * @return 0 to 2³¹ − 1, the range all engines accept
   */
  static long of(long story, int index) {
    long z = story + (index + 1) * GOLDEN_GAMMA;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return (z ^ (z >>> 31)) >>> (Long.SIZE - BITS);
  }
}
