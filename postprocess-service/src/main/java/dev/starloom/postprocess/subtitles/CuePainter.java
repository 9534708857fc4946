package dev.starloom.postprocess.subtitles;

import dev.starloom.platform.typeset.Typeface;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** Draws a cue as white letters with a dark edge and a soft shadow on a transparent strip. */
public final class CuePainter {
  private static final Color LETTERS = new Color(252, 251, 246);
  private static final Color SECOND = new Color(214, 222, 236);
  private static final Color LIT = new Color(255, 205, 92);
  private static final Color EDGE = new Color(10, 12, 24, 235);
  private static final double EDGE_WIDTH = 0.13;

  private final Typeface typeface;
  private final Layout layout;

  public CuePainter(Typeface typeface, Layout layout) {
    this.typeface = typeface;
    this.layout = layout;
  }

  /** Where in the picture a cue lies: even numbers, as 4:2:0 colour wants. */
  public Rectangle area(Cue cue) {
    List<Row> rows = Row.of(cue, layout.size());
    double margin = Row.MARGIN * layout.size();
    double widest =
        rows.stream().mapToDouble(row -> typeface.width(row.text(), row.size())).max().orElse(0);
    int width = even(widest + 2 * margin);
    int height = even(Row.height(rows) + margin);
    int x = even((layout.width() - width) / 2.0);
    return new Rectangle(x, even(layout.bottom() - height), width, height);
  }

  /**
   * @param band the part of the picture that the strip covers; it contains the cue's area
   */
  public BufferedImage paint(Cue cue, Rectangle band) {
    List<Row> rows = Row.of(cue, layout.size());
    int lines = cue.lines().size();
    Path2D first = outline(rows.subList(0, lines), band);
    Path2D second = outline(rows.subList(lines, rows.size()), band);
    var image = new BufferedImage(band.width, band.height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = pen(image);
    var shadow = new Shadow(band.width, band.height);
    shadow.add(first, edge(1.6 * layout.size()));
    shadow.add(second, edge(1.6 * Row.SECOND * layout.size()));
    g.drawImage(shadow.blurred(layout.size()), 0, 0, null);
    draw(g, first, layout.size(), LETTERS);
    draw(g, second, Row.SECOND * layout.size(), SECOND);
    g.dispose();
    return image;
  }

  /** The painted cue with a part of it lit. */
  public BufferedImage lit(BufferedImage painted, Cue cue, Mark mark, Rectangle band) {
    int width = painted.getWidth();
    var image = new BufferedImage(width, painted.getHeight(), BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = pen(image);
    g.drawImage(painted, 0, 0, null);
    if (!mark.isSilence()) {
      Row row = Row.of(cue, layout.size()).get(mark.line());
      double x = left(row, band) + typeface.width(row.text().substring(0, mark.from()), row.size());
      String part = row.text().substring(mark.from(), mark.to());
      g.setColor(LIT);
      g.fill(typeface.outline(part, x, baseline(row, band), row.size()));
    }
    g.dispose();
    return image;
  }

  private Path2D outline(List<Row> rows, Rectangle band) {
    var text = new Path2D.Double(Path2D.WIND_NON_ZERO);
    for (Row row : rows) {
      double y = baseline(row, band);
      text.append(typeface.outline(row.text(), left(row, band), y, row.size()), false);
    }
    return text;
  }

  private double left(Row row, Rectangle band) {
    return layout.width() / 2.0 - band.x - typeface.width(row.text(), row.size()) / 2;
  }

  private double baseline(Row row, Rectangle band) {
    return layout.bottom() - band.y - row.rise();
  }

  private static void draw(Graphics2D g, Path2D text, double size, Color letters) {
    g.setStroke(edge(size));
    g.setColor(EDGE);
    g.draw(text);
    g.setColor(letters);
    g.fill(text);
  }

  private static BasicStroke edge(double size) {
    var width = (float) (EDGE_WIDTH * size);
    return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  static Graphics2D pen(BufferedImage image) {
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    return g;
  }

  private static int even(double value) {
    return (int) Math.ceil(value / 2) * 2;
  }
}
