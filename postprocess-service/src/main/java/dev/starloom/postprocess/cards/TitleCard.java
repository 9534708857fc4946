package dev.starloom.postprocess.cards;

import dev.starloom.platform.typeset.Typeface;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/**
 * The title over the opening of the first shot: letters come up and slowly part, a thin line grows
 * under them, then the words for the style. It lies above the middle, away from subtitles and
 * label.
 */
public final class TitleCard {
  /** From the first to the last frame of it. */
  public static final double SECONDS = 2.8;

  private static final Color LETTERS = new Color(252, 249, 240);
  private static final Color GOLD = new Color(226, 196, 132);
  private static final double IN = 0.24;
  private static final double OUT = 0.80;
  private static final double MOST_WIDTH = 0.80;

  private final Lettering lettering;
  private final String title;
  private final String line;
  private final int width;
  private final int height;
  private final double size;

  /**
   * @param width of the film in pixels
   * @param height of the film in pixels
   */
  public TitleCard(Typeface typeface, String title, String line, int width, int height) {
    this.lettering = new Lettering(typeface);
    this.title = title;
    this.line = line;
    this.width = width;
    this.height = height;
    double wanted = Math.min(width, height) * 0.105;
    this.size = lettering.fitting(title, wanted, tracking(1), MOST_WIDTH * width);
  }

  private static double tracking(double time) {
    return 0.03 + 0.06 * (1 - (1 - time) * (1 - time));
  }

  /**
   * @param time share of its time, 0 to 1
   */
  public Drawn draw(double time) {
    int band = Drawn.even(size * 3.1);
    var image = new BufferedImage(width, band, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = Lettering.pen(image);
    double base = size * 1.35;
    letters(g, title, LETTERS, size, tracking(time), base, seen(time, 0));
    rule(g, base + size * 0.50, time);
    double small = Math.max(size * 0.34, Math.min(width, height) * 0.028);
    letters(g, line, GOLD, small, 0.18, base + size * 0.72 + small, seen(time, 0.09));
    g.dispose();
    return new Drawn(image, 0, Drawn.even(height * 0.42 - band / 2.0));
  }

  private static double seen(double time, double later) {
    double in = smooth((time - later) / IN);
    double out = 1 - smooth((time - OUT) / (1 - OUT));
    return Math.min(in, out);
  }

  private static double smooth(double value) {
    double t = Math.max(0, Math.min(1, value));
    return t * t * (3 - 2 * t);
  }

  private void letters(
      Graphics2D g, String text, Color colour, double size, double tracking, double y, double a) {
    double fitted = lettering.fitting(text, size, tracking, MOST_WIDTH * width);
    double x = (width - lettering.width(text, fitted, tracking)) / 2;
    Path2D outline = lettering.line(text, x, y, fitted, tracking);
    Lettering.draw(g, outline, colour, fitted, a);
  }

  private void rule(Graphics2D g, double y, double time) {
    double half = size * 1.9 * smooth((time - 0.04) / 0.42);
    double thick = Math.max(1, size * 0.022);
    g.setColor(new Color(GOLD.getRed(), GOLD.getGreen(), GOLD.getBlue(), alpha(time)));
    g.fill(new Rectangle2D.Double(width / 2.0 - half, y, 2 * half, thick));
  }

  private static int alpha(double time) {
    return (int) Math.round(215 * seen(time, 0.03));
  }
}
