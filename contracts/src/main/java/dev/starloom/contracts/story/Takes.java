package dev.starloom.contracts.story;

/** A shot may be made again, with other chances. */
public final class Takes {
  /** So many takes of one shot, the first included. */
  public static final int MOST = 5;

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private Takes() {}

  /**
   * The seed of a later take: the finalizer of SplitMix64, for ever the same, in the range of seeds
   * that users give.
   *
   * @param seed of the first take
   * @param take from 2
   */
  static long seed(long seed, int take) {
    long z = seed + take * GOLDEN;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return (z ^ (z >>> 31)) & Integer.MAX_VALUE;
  }
}
