package dev.starloom.render.planetarium.ground;

import dev.starloom.render.planetarium.frame.Rgb;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;

/** Draws outlines given in ground coordinates into a land texture. */
final class Silhouette {
  private final LandTexture texture;
  private final BufferedImage image;
  private final Graphics2D graphics;

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
    graphics.fill(shape);
  }

  void line(Shape shape, double width) {
    graphics.setStroke(
        new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.draw(shape);
  }

  /**
   * Lays everything drawn so far over the texture, and starts anew.
   *
   * @param top colour at {@code v0} and above
   * @param bottom colour at {@code v1} and below
   */
  void lay(Rgb top, Rgb bottom, double v0, double v1) {
    byte[] cover = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    for (int y = 0; y < texture.height(); y++) {
      Rgb colour = top.mix(bottom, Math.max(0, Math.min(1, (texture.v(y) - v0) / (v1 - v0))));
      for (int x = 0; x < texture.width(); x++) {
        int c = cover[y * texture.width() + x] & 255;
        if (c > 0) {
          texture.over(x, y, colour, c / 255.0);
        }
      }
    }
    Arrays.fill(cover, (byte) 0);
  }

  void lay(Rgb top, Rgb bottom) {
    lay(top, bottom, -0.08, 0.22);
  }
}
