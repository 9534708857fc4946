package dev.starloom.render.wan.schedule;

/** Small systems of linear equations. */
final class LinearSystem {
  private LinearSystem() {}

  /** Gauss's elimination with the largest pivot; both arguments are used up. */
  static double[] solve(double[][] rows, double[] right) {
    int count = right.length;
    for (int column = 0; column < count; column++) {
      swap(rows, right, column, pivot(rows, column));
      for (int row = column + 1; row < count; row++) {
        double factor = rows[row][column] / rows[column][column];
        for (int k = column; k < count; k++) {
          rows[row][k] -= factor * rows[column][k];
        }
        right[row] -= factor * right[column];
      }
    }
    for (int row = count - 1; row >= 0; row--) {
      for (int k = row + 1; k < count; k++) {
        right[row] -= rows[row][k] * right[k];
      }
      right[row] /= rows[row][row];
    }
    return right;
  }

  private static int pivot(double[][] rows, int column) {
    int best = column;
    for (int row = column + 1; row < rows.length; row++) {
      if (Math.abs(rows[row][column]) > Math.abs(rows[best][column])) {
        best = row;
      }
    }
    return best;
  }

  private static void swap(double[][] rows, double[] right, int one, int other) {
    double[] row = rows[one];
    rows[one] = rows[other];
    rows[other] = row;
    double value = right[one];
    right[one] = right[other];
    right[other] = value;
  }
}
