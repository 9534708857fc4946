package dev.starloom.render.wan.graph.onnx;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * The names of what a graph takes and gives, read from its file without loading it. The numbers of
 * the fields are those of onnx.proto, the layout is that of Protocol Buffers.
 */
public record Ports(Set<String> inputs, Set<String> outputs) {
  private static final int GRAPH = 7;
  private static final int INPUT = 11;
  private static final int OUTPUT = 12;
  private static final int NAME = 1;
  private static final int KIND_BITS = 3;
  private static final int VARINT_BITS = 7;
  private static final int VARINT_MOST = 64;

  /**
   * @throws IOException if the file can't be read, or is no such message
   */
  public static Ports read(Path file) throws IOException {
    var ports = new Ports(new TreeSet<>(), new TreeSet<>());
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer model = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      fields(model, (field, value) -> ports.model(field, value));
      return ports;
    } catch (BufferUnderflowException | IllegalArgumentException | ArithmeticException e) {
      throw new IOException(file + " is no ONNX model", e);
    }
  }

  private void model(int field, ByteBuffer value) {
    if (field == GRAPH) {
      fields(value, this::graph);
    }
  }

  private void graph(int field, ByteBuffer value) {
    if (field == INPUT || field == OUTPUT) {
      Set<String> names = field == INPUT ? inputs : outputs;
      fields(
          value,
          (part, text) -> {
            if (part == NAME) {
              names.add(StandardCharsets.UTF_8.decode(text).toString());
            }
          });
    }
  }

  private static void fields(ByteBuffer message, BiConsumer<Integer, ByteBuffer> taker) {
    while (message.hasRemaining()) {
      int key = Math.toIntExact(varint(message));
      switch (key & ((1 << KIND_BITS) - 1)) {
        case 0 -> varint(message);
        case 1 -> message.position(message.position() + Long.BYTES);
        case 2 -> {
          int end = Math.addExact(Math.toIntExact(varint(message)), message.position());
          taker.accept(key >>> KIND_BITS, message.duplicate().limit(end));
          message.position(end);
        }
        case 5 -> message.position(message.position() + Integer.BYTES);
        default -> throw new IllegalArgumentException("field " + key + " has an unknown kind");
      }
    }
  }

  private static long varint(ByteBuffer message) {
    long value = 0;
    for (int shift = 0; shift < VARINT_MOST; shift += VARINT_BITS) {
      byte part = message.get();
      value |= (long) (part & Byte.MAX_VALUE) << shift;
      if (part >= 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("a number has no end");
  }
}
