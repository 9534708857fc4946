package dev.starloom.postprocess.narration.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads RIFF/WAVE with integer or floating point samples. Lengths in a streamed file are not known
 * when it begins (0 or 0xFFFFFFFF): sound then goes to the end of the bytes.
 */
public final class WaveReader {
  private static final int PCM = 1;
  private static final int FLOAT = 3;
  private static final int EXTENSIBLE = 0xFFFE;
  private static final int SUBFORMAT_AT = 24;
  private static final int LEAST_RATE = 4000;
  private static final int MOST_RATE = 192000;
  private static final int MOST_CHANNELS = 8;

  private final ByteBuffer bytes;
  private int format;
  private int channels;
  private int rate;
  private int sampleBytes;

  private WaveReader(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Whether the bytes claim to be a WAVE file. */
  public static boolean isWave(byte[] bytes) {
    return bytes.length >= 12 && id(bytes, 0).equals("RIFF") && id(bytes, 8).equals("WAVE");
  }

  /**
   * The sound with its channels averaged.
   *
   * @throws IOException if it is no WAVE file of a known form
   */
  public static Sound read(byte[] bytes) throws IOException {
    if (!isWave(bytes)) {
      throw new IOException("no WAVE file");
    }
    return new WaveReader(bytes).chunks();
  }

  private Sound chunks() throws IOException {
    int at = 12;
    while (at + 8 <= bytes.limit()) {
      String id = id(bytes.array(), at);
      long claimed = Integer.toUnsignedLong(bytes.getInt(at + 4));
      int rest = bytes.limit() - at - 8;
      if (id.equals("data") && channels > 0) {
        return sound(at + 8, claimed == 0 ? rest : (int) Math.min(claimed, rest));
      }
      if (claimed > rest) {
        break;
      }
      if (id.equals("fmt ")) {
        format(at + 8, (int) claimed);
      }
      at += 8 + (int) claimed + (int) (claimed & 1);
    }
    throw new IOException("a WAVE file without sound");
  }

  private void format(int at, int length) throws IOException {
    if (length < 16) {
      throw new IOException("the format of a WAVE file is cut off");
    }
    format = Short.toUnsignedInt(bytes.getShort(at));
    if (format == EXTENSIBLE && length >= SUBFORMAT_AT + 2) {
      format = Short.toUnsignedInt(bytes.getShort(at + SUBFORMAT_AT));
    }
    channels = Short.toUnsignedInt(bytes.getShort(at + 2));
    rate = bytes.getInt(at + 4);
    sampleBytes = Short.toUnsignedInt(bytes.getShort(at + 14)) / Byte.SIZE;
    boolean known =
        format == PCM && sampleBytes >= 1 && sampleBytes <= 4
            || format == FLOAT && (sampleBytes == 4 || sampleBytes == 8);
    if (!known || channels < 1 || channels > MOST_CHANNELS) {
      throw new IOException("a WAVE file of an unknown form");
    }
    if (rate < LEAST_RATE || rate > MOST_RATE) {
      throw new IOException("a WAVE file with a rate of " + rate);
    }
  }

  private Sound sound(int at, int length) {
    float[] mono = new float[length / (sampleBytes * channels)];
    for (int i = 0; i < mono.length; i++) {
      double sum = 0;
      for (int c = 0; c < channels; c++) {
        sum += sample(at + (i * channels + c) * sampleBytes);
      }
      mono[i] = (float) (sum / channels);
    }
    return new Sound(mono, rate);
  }

  private double sample(int at) {
    double value =
        switch (sampleBytes) {
          case 1 -> (Byte.toUnsignedInt(bytes.get(at)) - 128) / 128.0;
          case 2 -> bytes.getShort(at) / 32768.0;
          case 3 -> (bytes.getShort(at) & 0xFFFF | bytes.get(at + 2) << 16) / 8388608.0;
          case 4 -> format == FLOAT ? bytes.getFloat(at) : bytes.getInt(at) / 2147483648.0;
          default -> bytes.getDouble(at);
        };
    return Double.isFinite(value) ? Math.max(-1, Math.min(1, value)) : 0;
  }

  private static String id(byte[] bytes, int at) {
    return new String(Arrays.copyOfRange(bytes, at, at + 4), StandardCharsets.US_ASCII);
  }
}
