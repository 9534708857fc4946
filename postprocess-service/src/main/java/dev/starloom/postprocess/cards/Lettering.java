package dev.starloom.postprocess.cards;

import dev.starloom.platform.typeset.Typeface;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;

/** Spaced letters with a soft dark ground of their own, so that they stand on any picture. */
final class Lettering {
  private static final int RINGS = 5;
  private static final int RING_ALPHA = 20;

  private final Typeface typeface;

  Lettering(Typeface typeface) {
    this.typeface = typeface;
  }

  /** A clear image and its pen. */
  static Graphics2D pen(BufferedImage image) {
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    return g;
  }

  /**
   * Width of a line in pixels.
   *
   * @param tracking room between two letters, in ems
   */
  double width(String text, double size, double tracking) {
    int gaps = Math.max(0, text.codePointCount(0, text.length()) - 1);
    return typeface.width(text, size) + gaps * tracking * size;
  }

  /** The outline of a line. */
  Path2D line(String text, double x, double y, double size, double tracking) {
    var line = new Path2D.Double(Path2D.WIND_NON_ZERO);
    double pen = x;
    for (int c : text.codePoints().toArray()) {
      String letter = Character.toString(c);
      line.append(typeface.outline(letter, pen, y, size), false);
      pen += typeface.width(letter, size) + tracking * size;
    }
    return line;
  }

  /** The largest size up to a wish at which a line is no wider than a limit. */
  double fitting(String text, double size, double tracking, double limit) {
    return Math.min(size, size * limit / Math.max(1, width(text, size, tracking)));
  }

  /**
   * @param alpha 0 to 1
   */
  static void draw(Graphics2D g, Path2D text, Color colour, double size, double alpha) {
    g.setColor(new Color(0, 0, 8, (int) (RING_ALPHA * alpha)));
    for (int ring = RINGS; ring > 0; ring--) {
      float width = (float) (size * 0.09 * ring);
      g.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      g.draw(text);
    }
    g.setColor(
        new Color(
            colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.round(255 * alpha)));
    g.fill(text);
  }
}
