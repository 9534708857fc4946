package dev.starloom.postprocess.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a shot's colours become: first its match, then the palette of the film. As a table it is one
 * look-up a pixel, whatever the two do.
 */
public record Lut(ShotMatch match, Palette palette) {
  /** Table points a side; between them is interpolated. */
  static final int POINTS = 33;

  private static final int DIGITS = 5;
  private static final long UNITS = 100_000;

  /** Red, green and blue as displayed, 0 to 1. */
  public double[] apply(double red, double green, double blue) {
    return palette.apply(match.apply(Oklab.of(red, green, blue))).display();
  }

  /** Whether nothing changes. */
  public boolean isNeutral() {
    return match.equals(ShotMatch.NONE) && palette.equals(Palette.NEUTRAL);
  }

  /** Writes the table in the .cube format of Adobe, version 1.0: red changes fastest. */
  public void write(Path file) throws IOException {
    var table = new StringBuilder("LUT_3D_SIZE " + POINTS + "\n");
    for (int blue = 0; blue < POINTS; blue++) {
      for (int green = 0; green < POINTS; green++) {
        for (int red = 0; red < POINTS; red++) {
          row(apply(at(red), at(green), at(blue)), table);
        }
      }
    }
    Files.writeString(file, table);
  }

  private static double at(int point) {
    return (double) point / (POINTS - 1);
  }

  /** Not by a formatter, which takes longer than all the colours. */
  private static void row(double[] rgb, StringBuilder out) {
    for (int c = 0; c < rgb.length; c++) {
      long units = Math.round(rgb[c] * UNITS);
      out.append(units / UNITS).append('.');
      out.append(Long.toString(UNITS + units % UNITS), 1, DIGITS + 1);
      out.append(c + 1 < rgb.length ? ' ' : '\n');
    }
  }
}
