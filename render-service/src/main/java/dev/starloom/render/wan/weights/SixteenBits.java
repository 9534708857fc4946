package dev.starloom.render.wan.weights;

/** The two 16-bit floating point formats, rounding to nearest, ties to even. */
final class SixteenBits {
  /** The exponent of the smallest normal half. */
  private static final int LEAST = -14;

  private SixteenBits() {}

  static float ofBfloat(short bits) {
    return Float.intBitsToFloat(bits << 16);
  }

  static short toBfloat(float value) {
    int bits = Float.floatToRawIntBits(value);
    if (Float.isNaN(value)) {
      return (short) (bits >>> 16 | 0x40);
    }
    return (short) (bits + 0x7FFF + (bits >>> 16 & 1) >>> 16);
  }

  static float ofHalf(short bits) {
    int exponent = bits >>> 10 & 0x1F;
    int fraction = bits & 0x3FF;
    float size;
    if (exponent == 0) {
      size = fraction * 0x1p-24f;
    } else if (exponent == 0x1F) {
      size = fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
    } else {
      size = Math.scalb(0x400 + fraction, exponent - 25);
    }
    return bits < 0 ? -size : size;
  }

  static short toHalf(float value) {
    int sign = Float.floatToRawIntBits(value) >>> 16 & 0x8000;
    float size = Math.abs(value);
    if (Float.isNaN(value)) {
      return (short) (sign | 0x7E00);
    }
    // 65520 lies half-way between the largest half and the next power of two.
    if (size >= 65520) {
      return (short) (sign | 0x7C00);
    }
    int exponent = Math.max(LEAST, Math.getExponent(size));
    // In units of the last place: exact in fp32, since the factor is a power of two.
    int units = (int) Math.rint((double) size * Math.scalb(1.0, 10 - exponent));
    return (short) (sign | units + (exponent - LEAST << 10));
  }
}
