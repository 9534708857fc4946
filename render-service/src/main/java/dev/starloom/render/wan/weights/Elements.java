package dev.starloom.render.wan.weights;

import java.nio.ByteBuffer;

/** Numbers as little-endian bytes of an element type. The buffers' byte order must be little. */
final class Elements {
  private Elements() {}

  /** Fills the first {@code count} numbers from the buffer's next bytes. */
  static void read(ByteBuffer from, ElementType type, float[] to, int count) {
    switch (type) {
      case F32 -> {
        from.asFloatBuffer().get(to, 0, count);
        from.position(from.position() + count * Float.BYTES);
      }
      case F16 -> {
        for (int i = 0; i < count; i++) {
          to[i] = SixteenBits.ofHalf(from.getShort());
        }
      }
      case BF16 -> {
        for (int i = 0; i < count; i++) {
          to[i] = SixteenBits.ofBfloat(from.getShort());
        }
      }
    }
  }

  /** Appends numbers, rounded to the type. */
  static void write(float[] from, int count, ElementType type, ByteBuffer to) {
    switch (type) {
      case F32 -> {
        to.asFloatBuffer().put(from, 0, count);
        to.position(to.position() + count * Float.BYTES);
      }
      case F16 -> {
        for (int i = 0; i < count; i++) {
          to.putShort(SixteenBits.toHalf(from[i]));
        }
      }
      case BF16 -> {
        for (int i = 0; i < count; i++) {
          to.putShort(SixteenBits.toBfloat(from[i]));
        }
      }
    }
  }

  /** Whether the numbers stay finite in the type, which is asked of finite numbers only. */
  static boolean fit(float[] numbers, int count, ElementType type) {
    if (type != ElementType.F16) {
      return true;
    }
    for (int i = 0; i < count; i++) {
      if (Math.abs(numbers[i]) >= 65520 && Float.isFinite(numbers[i])) {
        return false;
      }
    }
    return true;
  }
}
