package dev.starloom.render.wan.weights;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.starloom.render.wan.weights.UnusableModel.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;

/** Writes a {@code .safetensors} file tensor by tensor, holding one block of numbers in memory. */
final class SafetensorsFile {
  private static final int ALIGNMENT = 8;
  private static final int BLOCK = 1 << 20;

  private final Recipe recipe;
  private final Progress progress;
  private long done;

  private SafetensorsFile(Recipe recipe, Progress progress) {
    this.recipe = recipe;
    this.progress = progress;
  }

  /** The size and the JSON, padded with spaces so that the data begins aligned. */
  static byte[] header(Map<String, Object> entries) {
    try {
      byte[] json = ConfigFile.JSON.writeValueAsBytes(entries);
      int size = (json.length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
      byte[] padded = Arrays.copyOf(json, size);
      Arrays.fill(padded, json.length, size, (byte) ' ');
      return ByteBuffer.allocate(Long.BYTES + size)
          .order(ByteOrder.LITTLE_ENDIAN)
          .putLong(size)
          .put(padded)
          .array();
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the file anew and forces it to the disk. */
  static void write(Recipe recipe, Path file, Progress progress) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      new SafetensorsFile(recipe, progress).write(channel);
      channel.force(true);
    }
  }

  private void write(FileChannel channel) throws IOException {
    progress.at(recipe.name(), 0, recipe.bytes());
    put(channel, ByteBuffer.wrap(recipe.header()));
    for (Recipe.Part part : recipe.ordered()) {
      try (TensorReader reader = TensorReader.open(part.source())) {
        tensor(channel, part, reader);
      }
    }
  }

  private void tensor(FileChannel channel, Recipe.Part part, TensorReader reader)
      throws IOException {
    int row = part.row();
    long all = row == 0 ? 0 : part.source().elements() / row;
    int rows = Math.max(1, BLOCK / Math.max(1, row));
    Recipe.Rows change = part.change().load();
    float[] numbers = new float[Math.multiplyExact((int) Math.min(rows, all), row)];
    for (long at = 0; at < all; at += rows) {
      int count = (int) Math.min(rows, all - at) * row;
      reader.read(at * row, numbers, count);
      change.apply(numbers, at * row, count);
      if (!Elements.fit(numbers, count, part.type())) {
        throw new UnusableModel(
            Problem.TENSORS, part.source().name() + " holds numbers too large for fp16");
      }
      ByteBuffer bytes =
          ByteBuffer.allocate(count * part.type().bytes()).order(ByteOrder.LITTLE_ENDIAN);
      Elements.write(numbers, count, part.type(), bytes);
      put(channel, bytes.flip());
      done += (long) count * part.type().bytes();
      progress.at(recipe.name(), done, recipe.bytes());
    }
  }

  private static void put(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }
}
