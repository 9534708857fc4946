package dev.starloom.postprocess.subtitles;

import dev.starloom.platform.typeset.Typeface;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.Arrays;
import java.util.List;

/** Draws a cue as white letters with a dark edge and a soft shadow on a transparent strip. */
public final class CuePainter {
  private static final Color LETTERS = new Color(252, 251, 246);
  private static final Color EDGE = new Color(10, 12, 24, 235);
  private static final Color SHADOW = new Color(0, 0, 0, 150);
  private static final double LEADING = 1.32;
  private static final double MARGIN = 0.6;
  private static final double EDGE_WIDTH = 0.13;
  private static final double SAFE_BOTTOM = 0.065;

  private final Typeface typeface;
  private final Layout layout;
  private final int pictureWidth;
  private final int pictureHeight;

  public CuePainter(Typeface typeface, Layout layout, int pictureWidth, int pictureHeight) {
    this.typeface = typeface;
    this.layout = layout;
    this.pictureWidth = pictureWidth;
    this.pictureHeight = pictureHeight;
  }

  /**
   * @param x left edge in the picture, even as 4:2:0 colour wants
   * @param y top edge, even
   */
  public record Strip(BufferedImage image, int x, int y) {}

  public Strip paint(Cue cue) {
    double size = layout.size();
    double margin = MARGIN * size;
    double widest = cue.lines().stream().mapToDouble(l -> typeface.width(l, size)).max().orElse(0);
    int width = even(widest + 2 * margin);
    int height = even(cue.lines().size() * LEADING * size + margin);
    Path2D text = outline(cue.lines(), width, height);
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    smooth(g);
    g.drawImage(shadow(text, width, height), 0, 0, null);
    g.setStroke(edge(size));
    g.setColor(EDGE);
    g.draw(text);
    g.setColor(LETTERS);
    g.fill(text);
    g.dispose();
    int bottom = (int) (pictureHeight * (1 - SAFE_BOTTOM));
    return new Strip(image, even((pictureWidth - width) / 2.0), even(bottom - height));
  }

  private Path2D outline(List<String> lines, int width, int height) {
    double size = layout.size();
    var text = new Path2D.Double(Path2D.WIND_NON_ZERO);
    for (int i = 0; i < lines.size(); i++) {
      double x = (width - typeface.width(lines.get(i), size)) / 2;
      double y = height - size * (0.55 + LEADING * (lines.size() - 1 - i));
      text.append(typeface.outline(lines.get(i), x, y, size), false);
    }
    return text;
  }

  private BufferedImage shadow(Path2D text, int width, int height) {
    double size = layout.size();
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D g = image.createGraphics();
    smooth(g);
    g.translate(0, size * 0.05);
    g.setColor(SHADOW);
    g.setStroke(edge(size * 1.6));
    g.draw(text);
    g.fill(text);
    g.dispose();
    int radius = Math.max(1, (int) Math.round(size * 0.09));
    return blurred(blurred(image, radius), radius);
  }

  private static BufferedImage blurred(BufferedImage image, int radius) {
    int length = 2 * radius + 1;
    float[] weights = new float[length];
    Arrays.fill(weights, 1f / length);
    var across = new ConvolveOp(new Kernel(length, 1, weights), ConvolveOp.EDGE_ZERO_FILL, null);
    var down = new ConvolveOp(new Kernel(1, length, weights), ConvolveOp.EDGE_ZERO_FILL, null);
    return down.filter(across.filter(image, null), null);
  }

  private static BasicStroke edge(double size) {
    float width = (float) (2 * EDGE_WIDTH * size / 2);
    return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  private static void smooth(Graphics2D g) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  private static int even(double value) {
    return (int) Math.ceil(value / 2) * 2;
  }
}
