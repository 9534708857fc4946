package dev.starloom.enrich.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads the text of a lexicon file, which may be anything where others may write. */
final class FileText {
  static final int MOST_BYTES = 4 << 20;

  private FileText() {}

  /**
   * @param in is closed
   * @throws LexiconFault for what is too long or not UTF-8
   */
  static String read(String name, InputStream in) throws IOException {
    try (in) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new LexiconFault(new Origin(name, 1), "the file has more than 4 MiB");
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new LexiconFault(new Origin(name, 1), "the file is not UTF-8");
    }
  }
}
