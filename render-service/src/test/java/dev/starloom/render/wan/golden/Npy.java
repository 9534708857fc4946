package dev.starloom.render.wan.golden;

import dev.starloom.render.wan.tensor.Tensor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Reads little-endian {@code .npy} files, version 1, C order. */
public final class Npy {
  private static final Pattern TYPE = Pattern.compile("'descr': '([^']+)'");
  private static final Pattern SHAPE = Pattern.compile("'shape': \\(([^)]*)\\)");

  private Npy() {}

  public static Tensor read(Path file) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
      int length = bytes.getShort(8);
      String head = new String(bytes.array(), 10, length, StandardCharsets.US_ASCII);
      long[] shape =
          Arrays.stream(find(SHAPE, head).split(","))
              .map(String::strip)
              .filter(side -> !side.isEmpty())
              .mapToLong(Long::parseLong)
              .toArray();
      var values = new float[Tensor.size(shape)];
      bytes.position(10 + length);
      String type = find(TYPE, head);
      for (int i = 0; i < values.length; i++) {
        values[i] = next(bytes, type);
      }
      return new Tensor(values, shape);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static float next(ByteBuffer bytes, String type) {
    return switch (type) {
      case "<f4" -> bytes.getFloat();
      case "<i8" -> bytes.getLong();
      case "|u1" -> bytes.get() & 0xff;
      default -> throw new IllegalArgumentException("type " + type);
    };
  }

  private static String find(Pattern pattern, String head) {
    var match = pattern.matcher(head);
    if (!match.find()) {
      throw new IllegalArgumentException(head);
    }
    return match.group(1);
  }
}
