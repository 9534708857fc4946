package dev.starloom.safety.frame;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A protobuf message, written field by field. */
final class Proto {
  private static final int VARINT = 0;
  private static final int BYTES = 2;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  Proto with(int field, long value) {
    varint((long) field << 3 | VARINT);
    varint(value);
    return this;
  }

  Proto with(int field, String text) {
    return with(field, text.getBytes(StandardCharsets.UTF_8));
  }

  Proto with(int field, Proto message) {
    return with(field, message.bytes());
  }

  private Proto with(int field, byte[] bytes) {
    varint((long) field << 3 | BYTES);
    varint(bytes.length);
    out.writeBytes(bytes);
    return this;
  }

  byte[] bytes() {
    return out.toByteArray();
  }

  private void varint(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      out.write((int) (rest & 0x7F | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }
}
