package dev.starloom.postprocess.subtitles;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.Arrays;

/** The soft dark ground behind letters, which keeps them legible over stars. */
final class Shadow {
  private static final Color DARK = new Color(0, 0, 0, 150);
  private static final double FALL = 0.05;
  private static final double RADIUS = 0.09;

  private final BufferedImage image;

  Shadow(int width, int height) {
    image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
  }

  void add(Path2D text, Stroke stroke) {
    Graphics2D g = CuePainter.pen(image);
    g.setColor(DARK);
    g.setStroke(stroke);
    g.draw(text);
    g.fill(text);
    g.dispose();
  }

  /**
   * @param size em size in pixels
   */
  BufferedImage blurred(double size) {
    int radius = Math.max(1, (int) Math.round(size * RADIUS));
    BufferedImage soft = blurred(blurred(image, radius), radius);
    var fallen = new BufferedImage(image.getWidth(), image.getHeight(), image.getType());
    Graphics2D g = fallen.createGraphics();
    g.drawImage(soft, AffineTransform.getTranslateInstance(0, Math.round(size * FALL)), null);
    g.dispose();
    return fallen;
  }

  private static BufferedImage blurred(BufferedImage image, int radius) {
    int length = 2 * radius + 1;
    float[] weights = new float[length];
    Arrays.fill(weights, 1f / length);
    var across = new ConvolveOp(new Kernel(length, 1, weights), ConvolveOp.EDGE_ZERO_FILL, null);
    var down = new ConvolveOp(new Kernel(1, length, weights), ConvolveOp.EDGE_ZERO_FILL, null);
    return down.filter(across.filter(image, null), null);
  }
}
