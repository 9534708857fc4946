package dev.starloom.postprocess.cards;

import dev.starloom.platform.typeset.Typeface;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/**
 * The visible mark that a film is made by a machine. GB 45438-2025 wants words at the beginning of
 * a video, seen for two seconds or more, letters at least 5 % of the shorter side high; article 50
 * of the EU's AI Act wants a clear mark that is seen at first. So capitals and Han characters are
 * that high, and the mark lies in the upper left corner on a plate that makes it legible anywhere.
 */
public final class AiLabel {
  /** How long it is seen at least. */
  public static final double SECONDS = 4;

  /** Height of letters over the shorter side; a little over the 0.05, for the edges of letters. */
  private static final double HEIGHT = 0.0525;

  private static final double SAFE = 0.045;
  private static final double TRACKING = 0.03;
  private static final Color PLATE = new Color(8, 10, 20, 150);
  private static final Color LETTERS = new Color(250, 249, 245);

  private AiLabel() {}

  /**
   * @param words in the language of the film
   * @param width of the film in pixels
   * @param height of the film in pixels
   */
  public static Drawn draw(Words words, Typeface typeface, int width, int height) {
    String text = words.say("label");
    var lettering = new Lettering(typeface);
    int shorter = Math.min(width, height);
    double letters = Math.ceil(HEIGHT * shorter);
    double size = letters / typeface.outline("A", 0, 0, 1000).getBounds2D().getHeight() * 1000;
    double margin = letters * 0.45;
    Path2D line = lettering.line(text, 0, 0, size, TRACKING);
    int plateWidth = Drawn.even(line.getBounds2D().getWidth() + 2 * margin + 1);
    int plateHeight = Drawn.even(line.getBounds2D().getHeight() + 2 * margin + 1);
    var image = new BufferedImage(plateWidth, plateHeight, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = Lettering.pen(image);
    double round = letters * 0.5;
    g.setColor(PLATE);
    g.fill(new RoundRectangle2D.Double(0, 0, plateWidth, plateHeight, round, round));
    g.translate(margin - line.getBounds2D().getX(), margin - line.getBounds2D().getY());
    g.setColor(LETTERS);
    g.fill(line);
    g.dispose();
    return new Drawn(image, Drawn.even(SAFE * width), Drawn.even(SAFE * height));
  }
}
