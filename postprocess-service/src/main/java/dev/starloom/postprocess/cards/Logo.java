package dev.starloom.postprocess.cards;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;

/** The operator's logo: read once, drawn in the upper right corner. */
public final class Logo {
  private static final long MOST_BYTES = 20_000_000;
  private static final int MOST_SIDE = 8192;
  private static final double MOST_WIDTH = 0.12;
  private static final double MOST_HEIGHT = 0.12;
  private static final double SAFE = 0.045;

  private Logo() {}

  /**
   * The brand of a configuration. A file that can't be used is told, not thrown: films go on
   * without it.
   *
   * @param file a PNG, if a logo is set
   */
  public static Brand brand(boolean label, Optional<Path> file) {
    if (file.isEmpty()) {
      return new Brand(label, Optional.empty(), null);
    }
    try {
      return new Brand(label, Optional.of(read(file.get())), null);
    } catch (IOException e) {
      String trouble = "The logo is left out: " + e.getMessage() + ".";
      return new Brand(label, Optional.empty(), trouble);
    }
  }

  private static BufferedImage read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException("its file is missing");
    }
    if (Files.size(file) > MOST_BYTES) {
      throw new IOException("its file is larger than 20 MB");
    }
    BufferedImage image = decoded(file);
    if (image == null) {
      throw new IOException("its file is not a picture");
    }
    if (Math.max(image.getWidth(), image.getHeight()) > MOST_SIDE) {
      throw new IOException("it is larger than 8192 pixels");
    }
    return image;
  }

  private static BufferedImage decoded(Path file) throws IOException {
    try {
      return ImageIO.read(file.toFile());
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new IOException("its file can't be read", e);
    }
  }

  /**
   * @param width of the film in pixels
   * @param height of the film in pixels
   */
  public static Drawn draw(BufferedImage logo, int width, int height) {
    double factor =
        Math.min(MOST_WIDTH * width / logo.getWidth(), MOST_HEIGHT * height / logo.getHeight());
    int wide = Math.max(1, (int) (logo.getWidth() * factor));
    int high = Math.max(1, (int) (logo.getHeight() * factor));
    var image = new BufferedImage(wide + wide % 2, high + high % 2, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    g.drawImage(halved(logo, wide), 0, 0, wide, high, null);
    g.dispose();
    int x = Drawn.even(width - SAFE * width - image.getWidth());
    return new Drawn(image, x, Drawn.even(SAFE * height));
  }

  /** Down by halves, since one great step would skip pixels. */
  private static BufferedImage halved(BufferedImage image, int wide) {
    BufferedImage now = image;
    while (now.getWidth() >= 2 * wide && now.getHeight() > 1) {
      var half =
          new BufferedImage(
              now.getWidth() / 2, Math.max(1, now.getHeight() / 2), BufferedImage.TYPE_INT_ARGB);
      Graphics2D g = half.createGraphics();
      g.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      g.drawImage(now, 0, 0, half.getWidth(), half.getHeight(), null);
      g.dispose();
      now = half;
    }
    return now;
  }
}
