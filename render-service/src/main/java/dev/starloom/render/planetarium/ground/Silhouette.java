package dev.starloom.render.planetarium.ground;

import dev.starloom.render.planetarium.frame.Rgb;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** Draws outlines given in ground coordinates into a land texture. */
final class Silhouette {
  private static final int EDGE = 4;

  private final LandTexture texture;
  private final BufferedImage image;
  private final Graphics2D graphics;
  private Rectangle2D touched = new Rectangle2D.Double();

  Silhouette(LandTexture texture) {
    this.texture = texture;
    image = new BufferedImage(texture.width(), texture.height(), BufferedImage.TYPE_BYTE_GRAY);
    graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setColor(Color.WHITE);
    var place = new AffineTransform(texture.unit(), 0, 0, texture.unit(), 0, 0);
    place.translate(-texture.u(0), -LandTexture.TOP);
    graphics.setTransform(place);
  }

  void fill(Shape shape) {
    touch(shape);
    graphics.fill(shape);
  }

  void line(Shape shape, double width) {
    touch(shape);
    graphics.setStroke(
        new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.draw(shape);
  }

  private void touch(Shape shape) {
    Rectangle2D bounds = shape.getBounds2D();
    touched = touched.isEmpty() ? bounds : touched.createUnion(bounds);
  }

  /**
   * Lays everything drawn so far over the texture, and starts anew.
   *
   * @param top colour at {@code v0} and above
   * @param bottom colour at {@code v1} and below
   */
  void lay(Rgb top, Rgb bottom, double v0, double v1) {
    byte[] cover = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    int left = (int) Math.max(0, texture.column(touched.getMinX()) - EDGE);
    int right = (int) Math.min(texture.width(), texture.column(touched.getMaxX()) + EDGE);
    int first = (int) Math.max(0, texture.row(touched.getMinY()) - EDGE);
    int last = (int) Math.min(texture.height(), texture.row(touched.getMaxY()) + EDGE);
    for (int y = first; y < last; y++) {
      Rgb colour = top.mix(bottom, Math.max(0, Math.min(1, (texture.v(y) - v0) / (v1 - v0))));
      for (int x = left; x < right; x++) {
        int c = cover[y * texture.width() + x] & 255;
        if (c > 0) {
          texture.over(x, y, colour, c / 255.0);
          cover[y * texture.width() + x] = 0;
        }
      }
    }
    touched = new Rectangle2D.Double();
  }
}
