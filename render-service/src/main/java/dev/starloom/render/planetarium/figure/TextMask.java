package dev.starloom.render.planetarium.figure;

import dev.starloom.platform.typeset.Typeface;
import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.render.planetarium.frame.Rgb;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** One line of text as coverage, set once and stamped into frames at any sub-pixel place. */
final class TextMask {
  private static final int PAD = 3;

  private final int width;
  private final int height;
  private final byte[] cover;

  /**
   * @param size em size in pixels
   * @param tracking extra space between characters in ems
   */
  TextMask(Typeface typeface, String text, double size, double tracking) {
    int[] characters = text.codePoints().toArray();
    var outline = new Path2D.Double();
    double pen = PAD;
    double baseline = PAD + size * 0.95;
    for (int c : characters) {
      String one = Character.toString(c);
      outline.append(typeface.outline(one, pen, baseline, size), false);
      pen += typeface.width(one, size) + tracking * size;
    }
    width = (int) Math.ceil(pen - tracking * size) + PAD + 1;
    height = (int) Math.ceil(size * 1.3) + 2 * PAD;
    var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setColor(Color.WHITE);
    graphics.fill(outline);
    graphics.dispose();
    cover = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /**
   * Lays the text over the picture with its centre at a place.
   *
   * @param shown 0 for invisible to 1
   */
  void stamp(Frame frame, double centreX, double centreY, Rgb light, double shown) {
    double left = centreX - width / 2.0;
    double top = centreY - height / 2.0;
    int x0 = (int) Math.floor(left);
    int y0 = (int) Math.floor(top);
    float fx = (float) (left - x0);
    float fy = (float) (top - y0);
    for (int y = 0; y <= height; y++) {
      for (int x = 0; x <= width; x++) {
        int px = x0 + x;
        int py = y0 + y;
        if (px >= 0 && py >= 0 && px < frame.width() && py < frame.height()) {
          float c =
              (at(x, y) * (1 - fx) + at(x - 1, y) * fx) * (1 - fy)
                  + (at(x, y - 1) * (1 - fx) + at(x - 1, y - 1) * fx) * fy;
          if (c > 0) {
            blend(frame, (py * frame.width() + px) * 3, c * (float) shown, light);
          }
        }
      }
    }
  }

  private static void blend(Frame frame, int k, float cover, Rgb light) {
    float[] buffer = frame.light();
    float keep = 1 - 0.6f * cover;
    buffer[k] = buffer[k] * keep + cover * light.red();
    buffer[k + 1] = buffer[k + 1] * keep + cover * light.green();
    buffer[k + 2] = buffer[k + 2] * keep + cover * light.blue();
  }

  private float at(int x, int y) {
    if (x < 0 || y < 0 || x >= width || y >= height) {
      return 0;
    }
    return (cover[y * width + x] & 255) / 255f;
  }
}
