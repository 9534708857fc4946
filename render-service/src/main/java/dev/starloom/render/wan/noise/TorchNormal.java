package dev.starloom.render.wan.noise;

/**
 * Normal numbers as {@code torch.randn} draws them on the CPU in float32, so that a seed gives the
 * same clip as the reference. Up to 2.4e-7 from torch, whose vector logarithm differs in the last
 * bit. One generator is one sequence of calls; not thread-safe.
 */
public final class TorchNormal {
  private static final int BLOCK = 16;
  private static final int HALF = BLOCK / 2;

  private final MersenneTwister bits;
  private double spare;
  private boolean hasSpare;

  /**
   * @param seed of which the low 32 bits count, as in torch
   */
  public TorchNormal(long seed) {
    bits = new MersenneTwister(seed);
  }

  /** The next {@code count} numbers; how they are drawn depends on the count, as in torch. */
  public float[] next(int count) {
    return count < BLOCK ? few(count) : many(count);
  }

  private float[] few(int count) {
    var values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) single();
    }
    return values;
  }

  private double single() {
    if (hasSpare) {
      hasSpare = false;
      return spare;
    }
    double first = uniform53();
    double second = uniform53();
    double radius = Math.sqrt(-2 * Math.log1p(-second));
    double angle = 2 * Math.PI * first;
    spare = radius * Math.sin(angle);
    hasSpare = true;
    return radius * Math.cos(angle);
  }

  private double uniform53() {
    long high = Integer.toUnsignedLong(bits.next());
    long low = Integer.toUnsignedLong(bits.next());
    return ((high << 32 | low) & ((1L << 53) - 1)) * 0x1p-53;
  }

  private float[] many(int count) {
    var values = new float[count];
    fill(values, 0, count);
    for (int i = 0; i + BLOCK <= count; i += BLOCK) {
      transform(values, i);
    }
    if (count % BLOCK != 0) {
      fill(values, count - BLOCK, count);
      transform(values, count - BLOCK);
    }
    return values;
  }

  private void fill(float[] values, int from, int to) {
    for (int i = from; i < to; i++) {
      values[i] = (bits.next() & 0xFFFFFF) * 0x1p-24f;
    }
  }

  /** Box-Muller on eight pairs, eight apart; rounded to float32 where torch rounds. */
  private static void transform(float[] values, int from) {
    for (int i = from; i < from + HALF; i++) {
      float radius = (float) Math.sqrt(-2 * (float) Math.log(1 - values[i]));
      float angle = 2 * (float) Math.PI * values[i + HALF];
      values[i] = (float) (radius * Math.cos(angle));
      values[i + HALF] = (float) (radius * Math.sin(angle));
    }
  }
}
