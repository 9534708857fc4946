package dev.starloom.render.wan.tensor;

import java.nio.FloatBuffer;
import java.util.Arrays;

/**
 * Numbers in C order. Whole numbers, for example token ids, are floats too: exact below
 * 2<sup>24</sup>.
 *
 * @param data as many values as the shape has places; not copied
 */
public record Tensor(float[] data, long... shape) {
  public Tensor {
    if (size(shape) != data.length) {
      throw new IllegalArgumentException(
          data.length + " values do not fill the shape " + Arrays.toString(shape));
    }
  }

  /** Takes over a buffer's array if it holds just what is left of the buffer; else copies that. */
  public static Tensor of(FloatBuffer buffer, long... shape) {
    if (buffer.hasArray() && buffer.array().length == buffer.remaining()) {
      return new Tensor(buffer.array(), shape);
    }
    var data = new float[buffer.remaining()];
    buffer.get(data);
    return new Tensor(data, shape);
  }

  /** How many values a shape has; 1 for the empty one. */
  public static int size(long... shape) {
    long product = 1;
    for (long side : shape) {
      product = Math.multiplyExact(product, side);
    }
    return Math.toIntExact(product);
  }

  /** A side as an index; negative ones count from the end. */
  public int side(int axis) {
    return Math.toIntExact(shape[axis < 0 ? shape.length + axis : axis]);
  }

  public Tensor reshape(long... other) {
    return new Tensor(data, other);
  }

  @Override
  public String toString() {
    return "Tensor" + Arrays.toString(shape);
  }
}
