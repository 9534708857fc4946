package dev.starloom.render.wan.schedule;

/**
 * @param order 1 to 3; the model was tuned with 2
 * @param bh1 the first of the paper's two scales instead of the second
 * @param corrector off only to see what it is worth
 */
public record UniPcOptions(int order, boolean bh1, boolean corrector) {
  public static final UniPcOptions USUAL = new UniPcOptions(2, false, true);

  public UniPcOptions {
    if (order < 1 || order > 3) {
      throw new IllegalArgumentException("UniPC has orders 1 to 3, not " + order);
    }
  }
}
