package dev.starloom.render.wan.weights;

import dev.starloom.render.wan.weights.UnusableModel.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/** Reads the numbers of a tensor, part by part. */
public final class TensorReader implements AutoCloseable {
  private final StoredTensor tensor;
  private final FileChannel channel;

  private TensorReader(StoredTensor tensor, FileChannel channel) {
    this.tensor = tensor;
    this.channel = channel;
  }

  public static TensorReader open(StoredTensor tensor) throws IOException {
    return new TensorReader(tensor, FileChannel.open(tensor.file()));
  }

  /** All numbers of a tensor that fits an array. */
  public static float[] all(StoredTensor tensor) throws IOException {
    try (TensorReader reader = open(tensor)) {
      float[] numbers = new float[Math.toIntExact(tensor.elements())];
      reader.read(0, numbers, numbers.length);
      return numbers;
    }
  }

  /** Reads {@code count} numbers from a place in C order. */
  void read(long from, float[] to, int count) throws IOException {
    int size = tensor.type().bytes();
    ByteBuffer bytes =
        ByteBuffer.allocate(Math.multiplyExact(count, size)).order(ByteOrder.LITTLE_ENDIAN);
    long start = tensor.offset() + from * size;
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, start + bytes.position()) < 0) {
        throw new UnusableModel(
            Problem.TRUNCATED, tensor.file() + " was cut off while it was read");
      }
    }
    Elements.read(bytes.flip(), tensor.type(), to, count);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
