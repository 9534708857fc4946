package dev.starloom.postprocess.film;

import dev.starloom.postprocess.grade.Lut;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The colours of a shot as filters. A table is looked up once for each sample of colour, of which
 * 4:2:0 has a quarter as many as of brightness: that takes a third of the time of looking all up.
 * Brightness, which stars are made of, keeps its full resolution and goes through the table's greys
 * alone.
 *
 * @param table in the .cube format
 * @param luma ffmpeg's expression of a luma sample {@code val}
 */
record Grade(Path table, String luma) {
  private static final int BLACK = 16;
  private static final int WHITE = 235;
  private static final int STEP = 6;

  static Grade write(Lut lut, Path file) throws IOException {
    lut.write(file);
    return new Grade(file, luma(lut));
  }

  /** Straight between every sixth level: nearer than half a level, as an expression can be. */
  private static String luma(Lut lut) {
    var sum = new StringBuilder(format("0.5+min(val,%d)+%.3f", BLACK, level(lut, BLACK) - BLACK));
    for (int at = BLACK; at < WHITE; at += STEP) {
      int next = Math.min(WHITE, at + STEP);
      double slope = (level(lut, next) - level(lut, at)) / (next - at);
      sum.append(format("+%.5f*clip(val-%d,0,%d)", slope, at, next - at));
    }
    return sum.append(format("+max(0,val-%d)", WHITE)).toString();
  }

  /** Luma of BT.709 in its limited range. */
  private static double level(Lut lut, int luma) {
    double grey = (double) (luma - BLACK) / (WHITE - BLACK);
    double[] rgb = lut.apply(grey, grey, grey);
    double made = 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    return BLACK + made * (WHITE - BLACK);
  }

  /**
   * The filters, with a comma after them; they can stand in a chain.
   *
   * @param name for labels, one of its own in a graph
   */
  String filters(String name) {
    return format(
        "format=yuv420p,split=2[%1$sa][%1$sb];"
            + "[%1$sb]scale=ceil(iw/2):ceil(ih/2):flags=area+accurate_rnd:in_color_matrix=bt709"
            + ":in_range=tv,format=gbrp,lut3d=file=%2$s:interp=tetrahedral,"
            + "scale=out_color_matrix=bt709:out_range=tv:flags=accurate_rnd,format=yuv444p,"
            + "extractplanes=u+v[%1$su][%1$sv];[%1$sa]extractplanes=y,lut=c0='%3$s'[%1$sy];"
            + "[%1$sy][%1$su][%1$sv]mergeplanes=map0s=0:map1s=1:map2s=2:format=yuv420p,",
        name, escaped(table), luma);
  }

  /** A file name as a value in a filter graph: it passes two readers, each with its signs. */
  private static String escaped(Path file) {
    String value = file.toString().replace('\\', '/').replaceAll("([':])", "\\\\$1");
    return value.replaceAll("([\\\\'\\[\\],;])", "\\\\$1");
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
