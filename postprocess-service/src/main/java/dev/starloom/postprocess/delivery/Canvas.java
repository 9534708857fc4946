package dev.starloom.postprocess.delivery;

import dev.starloom.platform.typeset.Typeface;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** A picture that is put together of others and of words. */
final class Canvas implements AutoCloseable {
  private static final float QUALITY = 0.88f;

  private final BufferedImage image;
  private final Graphics2D graphics;

  Canvas(int width, int height, Color ground) {
    this.image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    this.graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setColor(ground);
    graphics.fillRect(0, 0, width, height);
  }

  void picture(BufferedImage picture, int x, int y, int width, int height) {
    graphics.drawImage(picture, x, y, width, height, null);
  }

  /** A line around a picture, on its outer side. */
  void frame(int x, int y, int width, int height, Color color) {
    graphics.setColor(color);
    graphics.drawRect(x - 1, y - 1, width + 1, height + 1);
  }

  void text(Typeface typeface, String text, double x, double y, double size, Color color) {
    graphics.setColor(color);
    graphics.fill(typeface.outline(text, x, y, size));
  }

  Path write(Path file) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
    return file;
  }

  @Override
  public void close() {
    graphics.dispose();
  }
}
