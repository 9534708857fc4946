package dev.starloom.render.cli;

import dev.starloom.platform.typeset.Typeface;
import dev.starloom.render.planetarium.Stills;
import dev.starloom.render.planetarium.frame.Picture;
import dev.starloom.sky.SkyData;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** Writes a contact sheet of the gallery's scenes and some of them in full, as JPEG. */
final class Gallery {
  static final long MOST_BYTES = 3_000_000;
  private static final String SHEET = "contact-sheet.jpg";
  private static final float QUALITY = 0.88f;
  private static final float WORST = 0.6f;
  private static final float STEP = 0.04f;

  private final Typeface typeface;
  private final Stills stills;

  Gallery(Typeface typeface, SkyData sky) {
    this.typeface = typeface;
    stills = new Stills(typeface, sky);
  }

  /**
   * @param folder is made if it is missing; files of the same names are replaced
   * @param out gets the name of each scene when it is drawn
   */
  void write(List<GalleryScene> scenes, Path folder, PrintStream out) throws IOException {
    int width = scenes.get(0).spec().width();
    var sheet = new ContactSheet(typeface, scenes.size(), width, scenes.get(0).spec().height());
    var pictures = new LinkedHashMap<String, BufferedImage>();
    for (GalleryScene scene : scenes) {
      BufferedImage picture = image(stills.at(scene.spec(), scene.time()));
      sheet.add(picture, scene.caption());
      if (scene.still()) {
        pictures.put(scene.name() + ".jpg", picture);
      }
      out.println(scene.name());
    }
    pictures.put(SHEET, sheet.image());
    Files.createDirectories(folder);
    for (Map.Entry<String, byte[]> file : encoded(pictures).entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
  }

  static BufferedImage image(Picture picture) {
    var image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
    byte[] rgb = picture.bytes();
    for (int i = 0; i < rgb.length; i += 3) {
      int pixel = (rgb[i] & 255) << 16 | (rgb[i + 1] & 255) << 8 | rgb[i + 2] & 255;
      image.setRGB(i / 3 % picture.width(), i / 3 / picture.width(), pixel);
    }
    return image;
  }

  /** All of them in the best quality in which they are small enough together. */
  private static Map<String, byte[]> encoded(Map<String, BufferedImage> pictures)
      throws IOException {
    for (float quality = QUALITY; ; quality -= STEP) {
      var files = new LinkedHashMap<String, byte[]>();
      long bytes = 0;
      for (Map.Entry<String, BufferedImage> picture : pictures.entrySet()) {
        byte[] file = jpeg(picture.getValue(), quality);
        files.put(picture.getKey(), file);
        bytes += file.length;
      }
      if (bytes <= MOST_BYTES || quality < WORST) {
        return files;
      }
    }
  }

  private static byte[] jpeg(BufferedImage image, float quality) throws IOException {
    ImageIO.setUseCache(false);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam how = writer.getDefaultWriteParam();
    how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    how.setCompressionQuality(quality);
    var bytes = new ByteArrayOutputStream();
    try (var out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), how);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
