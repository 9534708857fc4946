package dev.starloom.render.wan.schedule;

/** The weights of one step of UniPC, of the predictor or of the corrector. */
final class UniPcWeights {
  private final double phi;
  private final double scale;
  private final double[] ratios;
  private final double[] rhos;

  UniPcWeights(Level level, int from, int order, boolean bh1, boolean corrector) {
    double h = level.lambda(from + 1) - level.lambda(from);
    phi = Math.expm1(-h);
    scale = bh1 ? -h : phi;
    ratios = new double[order];
    for (int k = 1; k < order; k++) {
      ratios[k - 1] = (level.lambda(from - k) - level.lambda(from)) / h;
    }
    ratios[order - 1] = 1;
    rhos = rhos(-h, corrector ? order : order - 1);
  }

  /** Short cuts of the reference for the lowest orders, which differ from the solved system. */
  private double[] rhos(double hh, int count) {
    if (count == 0) {
      return new double[0];
    }
    if (count == 1) {
      return new double[] {0.5};
    }
    return LinearSystem.solve(powers(count), rightSide(hh, count));
  }

  private double[][] powers(int count) {
    var rows = new double[count][count];
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < count; j++) {
        rows[i][j] = Math.pow(ratios[j], i);
      }
    }
    return rows;
  }

  private double[] rightSide(double hh, int count) {
    var right = new double[count];
    double value = phi / hh - 1;
    double factorial = 1;
    for (int i = 1; i <= count; i++) {
      right[i - 1] = value * factorial / scale;
      factorial *= i + 1;
      value = value / hh - 1 / factorial;
    }
    return right;
  }

  /** {@code exp(-h) - 1}. */
  double phi() {
    return phi;
  }

  /** B(h) of the paper. */
  double scale() {
    return scale;
  }

  /** Of the difference to the clean sample {@code k} steps back. */
  double history(int k) {
    return rhos[k - 1] / ratios[k - 1];
  }

  /** Of the difference to the clean sample at the target; for the corrector. */
  double target() {
    return rhos[rhos.length - 1];
  }
}
