package dev.starloom.render.planetarium.figure.art;

import java.util.List;
import java.util.stream.Stream;

/**
 * The texels a drawing is painted on.
 *
 * @param left x of the first column's centre, degrees on the plane
 * @param top y of the first row's centre
 * @param scale texels a degree
 */
public record Raster(double left, double top, double scale, int width, int height) {
  private static final double MARGIN = 1.6;

  /**
   * Holds a whole drawing.
   *
   * @param scale texels a degree wished for
   * @param most texels in all; a drawing that needs more gets a coarser raster
   */
  static Raster around(Art art, double scale, int most) {
    List<Path> paths =
        art.groups().stream()
            .flatMap(
                g ->
                    Stream.concat(
                        g.parts().stream().map(Part::path), g.strokes().stream().map(Stroke::path)))
            .toList();
    double left = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    double top = -Double.MAX_VALUE;
    double bottom = Double.MAX_VALUE;
    for (Path path : paths) {
      for (int i = 0; i < path.length(); i++) {
        double reach = path.radius()[i] + MARGIN;
        left = Math.min(left, path.x()[i] - reach);
        right = Math.max(right, path.x()[i] + reach);
        top = Math.max(top, path.y()[i] + reach);
        bottom = Math.min(bottom, path.y()[i] - reach);
      }
    }
    double fits = Math.min(scale, Math.sqrt(most / ((right - left) * (top - bottom))));
    int width = (int) Math.ceil((right - left) * fits) + 1;
    int height = (int) Math.ceil((top - bottom) * fits) + 1;
    return new Raster(left, top, fits, width, height);
  }

  public double column(double x) {
    return (x - left) * scale;
  }

  public double row(double y) {
    return (top - y) * scale;
  }

  public double x(int column) {
    return left + column / scale;
  }

  /** The x of every column. */
  float[] xs() {
    float[] xs = new float[width];
    for (int column = 0; column < width; column++) {
      xs[column] = (float) x(column);
    }
    return xs;
  }

  public double y(int row) {
    return top - row / scale;
  }
}
