package dev.starloom.render.planetarium.figure.art;

import dev.starloom.render.planetarium.frame.Noise;

/** Clouds with threads in them, about 1, for each texel of a raster; kept on a coarser grid. */
final class Dust {
  private static final int CELL = 3;

  private final float[] cloud;
  private final int columns;

  Dust(Raster raster, Noise noise) {
    columns = raster.width() / CELL + 2;
    int rows = raster.height() / CELL + 2;
    cloud = new float[columns * rows];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        double x = raster.x(column * CELL);
        double y = raster.y(row * CELL);
        cloud[row * columns + column] = (float) at(noise, x * 0.30 + 60, y * 0.30 + 60);
      }
    }
  }

  private static double at(Noise noise, double u, double v) {
    double bend = 1.3 * noise.at(u * 0.8 + 9, v * 0.8);
    double sum = 0.5 * noise.at(u + bend, v - bend);
    sum += 0.28 * noise.at(u * 2.3 + bend * 2, v * 2.3);
    double thread = 1 - Math.abs(2 * noise.at(u * 3.1 + bend * 4, v * 3.1 - bend * 2) - 1);
    sum += 0.30 * thread * thread;
    sum += 0.14 * noise.at(u * 9, v * 9);
    return 0.08 + 3.1 * sum * sum * sum;
  }

  float at(int column, int row) {
    int k = row / CELL * columns + column / CELL;
    float fx = column % CELL / (float) CELL;
    float fy = row % CELL / (float) CELL;
    float above = cloud[k] + (cloud[k + 1] - cloud[k]) * fx;
    float below = cloud[k + columns] + (cloud[k + columns + 1] - cloud[k + columns]) * fx;
    return above + (below - above) * fy;
  }
}
