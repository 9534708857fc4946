package dev.starloom.postprocess.cards;

import dev.starloom.platform.typeset.Typeface;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** The credits, drawn to be laid over a sky that drifts. */
public final class EndCard {
  /** How long the film goes on after its last shot. */
  public static final double SECONDS = 4;

  private static final Color TITLE = new Color(252, 249, 240);
  private static final Color PART = new Color(206, 178, 120);
  private static final Color NAME = new Color(222, 226, 234);
  private static final double LEADING = 1.95;
  private static final double MOST_WIDTH = 0.86;
  private static final double AXIS = 0.36;

  private final Lettering lettering;
  private final int width;
  private final int height;
  private final double size;

  /**
   * @param width of the film in pixels
   * @param height of the film in pixels
   */
  public EndCard(Typeface typeface, int width, int height) {
    this.lettering = new Lettering(typeface);
    this.width = width;
    this.height = height;
    this.size = Math.min(width, height) * 0.033;
  }

  public Drawn draw(Credits credits) {
    double rows = credits.rows().size() * LEADING * size;
    int band = Drawn.even(rows + size * 6.5);
    var image = new BufferedImage(width, band, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = Lettering.pen(image);
    centred(g, credits.title(), size * 2.0, size * 2.4);
    g.setColor(PART);
    g.fill(new Rectangle2D.Double(width / 2.0 - size * 2, size * 3.6, size * 4, thin()));
    double y = size * 6.0;
    for (Credits.Row row : credits.rows()) {
      row(g, row, y);
      y += LEADING * size;
    }
    g.dispose();
    return new Drawn(image, 0, Drawn.even((height - band) * 0.48));
  }

  private double thin() {
    return Math.max(1, size * 0.07);
  }

  private void centred(Graphics2D g, String text, double wanted, double y) {
    double fitted = lettering.fitting(text, wanted, 0.08, MOST_WIDTH * width);
    double x = (width - lettering.width(text, fitted, 0.08)) / 2;
    Lettering.draw(g, lettering.line(text, x, y, fitted, 0.08), TITLE, fitted, 1);
  }

  /** The part ends and the name begins at an axis left of the middle, as in a cinema. */
  private void row(Graphics2D g, Credits.Row row, double y) {
    double gap = size * 0.7;
    double axis = width * AXIS;
    double room = width * (1 + MOST_WIDTH) / 2 - axis - gap;
    double part = lettering.fitting(row.part(), size * 0.86, 0.08, axis - width * 0.06);
    double left = axis - gap - lettering.width(row.part(), part, 0.08);
    Lettering.draw(g, lettering.line(row.part(), left, y, part, 0.08), PART, part, 1);
    double name = lettering.fitting(row.name(), size, 0.02, room);
    Lettering.draw(g, lettering.line(row.name(), axis + gap, y, name, 0.02), NAME, name, 1);
  }
}
