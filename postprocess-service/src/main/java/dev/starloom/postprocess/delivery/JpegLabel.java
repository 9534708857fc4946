package dev.starloom.postprocess.delivery;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the label of GB 45438-2025 into a JPEG as XMP, under the name that TC260 gave it, and as a
 * plain comment for those who read no XMP.
 */
final class JpegLabel {
  private static final int APP0 = 0xE0;
  private static final int APP1 = 0xE1;
  private static final int COMMENT = 0xFE;
  private static final int START_BYTES = 2;
  private static final String XMP_HEAD = "http://ns.adobe.com/xap/1.0/\0";
  private static final String XMP =
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
          + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
          + "<rdf:Description rdf:about=\"\""
          + " xmlns:TC260=\"http://www.tc260.org.cn/ns/AIGC/1.0/\">"
          + "<TC260:AIGC>%s</TC260:AIGC></rdf:Description></rdf:RDF></x:xmpmeta>";

  private JpegLabel() {}

  static void write(Path jpeg, Label label) throws IOException {
    byte[] image = Files.readAllBytes(jpeg);
    int at = afterHead(image);
    var marked = new ByteArrayOutputStream(image.length + 2048);
    marked.write(image, 0, at);
    segment(marked, APP1, XMP_HEAD + XMP.formatted(escaped(label.aigc())));
    segment(marked, COMMENT, "AIGC=" + label.aigc());
    marked.write(image, at, image.length - at);
    Files.write(jpeg, marked.toByteArray());
  }

  /** After the start and, if there is one, the JFIF segment, which has to come first. */
  private static int afterHead(byte[] image) throws IOException {
    if (image.length < START_BYTES + 4 || (image[0] & 0xFF) != 0xFF || (image[1] & 0xFF) != 0xD8) {
      throw new IOException("not a JPEG");
    }
    if ((image[3] & 0xFF) != APP0) {
      return START_BYTES;
    }
    return START_BYTES + 2 + ((image[4] & 0xFF) << 8 | image[5] & 0xFF);
  }

  private static void segment(ByteArrayOutputStream out, int marker, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int length = bytes.length + 2;
    out.write(0xFF);
    out.write(marker);
    out.write(length >> 8);
    out.write(length);
    out.writeBytes(bytes);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
