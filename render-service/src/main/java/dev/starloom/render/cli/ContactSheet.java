package dev.starloom.render.cli;

import dev.starloom.platform.typeset.Typeface;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Small pictures in rows, a caption under each. */
final class ContactSheet {
  static final int COLUMNS = 6;
  private static final int SHRINK = 4;
  private static final int GAP = 12;
  private static final int CAPTION = 26;
  private static final int TEXT = 14;
  private static final Color PAPER = new Color(0x0b0d14);
  private static final Color INK = new Color(0xa9b3c4);

  private final Typeface typeface;
  private final BufferedImage sheet;
  private final int width;
  private final int height;
  private int placed;

  /**
   * @param width of a picture before it is made small
   */
  ContactSheet(Typeface typeface, int pictures, int width, int height) {
    this.typeface = typeface;
    this.width = width / SHRINK;
    this.height = height / SHRINK;
    int rows = (pictures + COLUMNS - 1) / COLUMNS;
    sheet =
        new BufferedImage(
            COLUMNS * (this.width + GAP) + GAP,
            rows * (this.height + CAPTION + GAP) + GAP,
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = sheet.createGraphics();
    graphics.setColor(PAPER);
    graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
    graphics.dispose();
  }

  void add(BufferedImage picture, String caption) {
    int left = GAP + placed % COLUMNS * (width + GAP);
    int top = GAP + placed / COLUMNS * (height + CAPTION + GAP);
    placed++;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        sheet.setRGB(left + x, top + y, mean(picture, x * SHRINK, y * SHRINK));
      }
    }
    Graphics2D graphics = sheet.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(INK);
    graphics.fill(typeface.outline(caption, left, top + height + TEXT + 5, TEXT));
    graphics.dispose();
  }

  private static int mean(BufferedImage picture, int left, int top) {
    int red = 0;
    int green = 0;
    int blue = 0;
    for (int i = 0; i < SHRINK * SHRINK; i++) {
      int pixel = picture.getRGB(left + i % SHRINK, top + i / SHRINK);
      red += pixel >> 16 & 255;
      green += pixel >> 8 & 255;
      blue += pixel & 255;
    }
    int count = SHRINK * SHRINK;
    return red / count << 16 | green / count << 8 | blue / count;
  }

  BufferedImage image() {
    return sheet;
  }
}
