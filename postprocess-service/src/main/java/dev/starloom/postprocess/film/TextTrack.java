package dev.starloom.postprocess.film;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Switches the subtitle track of an MP4 off until a viewer asks for it: the same words are in the
 * picture. The muxer enables the first track of every kind, whatever disposition it is given.
 */
final class TextTrack {
  private static final int BOX_HEADER = 8;
  private static final int ENABLED = 1;

  private TextTrack() {}

  /** Clears the enabled flag of each text track (ISO/IEC 14496-12, 8.3.2). */
  static void disable(Path video) throws IOException {
    try (var file = FileChannel.open(video, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      Box moov = new Box(0, file.size()).child(file, "moov");
      Box trak = new Box(moov.start, moov.start);
      while ((trak = next(file, moov, trak.end, "trak")) != null) {
        // The handler type follows version, flags and a reserved field.
        Box handler = trak.child(file, "mdia").child(file, "hdlr");
        String type = ascii(file, handler.start + 8);
        if (type.equals("sbtl") || type.equals("text")) {
          clearFlag(file, trak.child(file, "tkhd").start + 3);
        }
      }
    }
  }

  private static void clearFlag(FileChannel file, long at) throws IOException {
    ByteBuffer flags = read(file, at, 1);
    file.write(ByteBuffer.wrap(new byte[] {(byte) (flags.get(0) & ~ENABLED)}), at);
  }

  /** The content of a box, as file offsets. */
  private record Box(long start, long end) {
    Box child(FileChannel file, String type) throws IOException {
      Box found = next(file, this, start, type);
      if (found == null) {
        throw new IOException("no " + type + " in the film");
      }
      return found;
    }
  }

  private static Box next(FileChannel file, Box parent, long from, String type) throws IOException {
    long at = from;
    while (at + BOX_HEADER <= parent.end) {
      long size = Integer.toUnsignedLong(read(file, at, 4).getInt(0));
      long header = BOX_HEADER;
      if (size == 1) {
        size = read(file, at + BOX_HEADER, 8).getLong(0);
        header += 8;
      }
      if (size < header) {
        return null;
      }
      if (ascii(file, at + 4).equals(type)) {
        return new Box(at + header, at + size);
      }
      at += size;
    }
    return null;
  }

  private static String ascii(FileChannel file, long at) throws IOException {
    return new String(read(file, at, 4).array(), StandardCharsets.US_ASCII);
  }

  private static ByteBuffer read(FileChannel file, long at, int bytes) throws IOException {
    var buffer = ByteBuffer.allocate(bytes);
    if (file.read(buffer, at) < bytes) {
      throw new IOException("the film ends early");
    }
    return buffer;
  }
}
