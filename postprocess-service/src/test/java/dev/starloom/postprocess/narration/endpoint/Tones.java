package dev.starloom.postprocess.narration.endpoint;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** WAVE files in memory. */
public final class Tones {
  private Tones() {}

  /** A tone as a server streams it: it does not know its length when it begins. */
  public static byte[] streamedWave(double seconds, int rate) {
    return wave(seconds, rate, 1, 16, 0.5, -1);
  }

  /**
   * @param bits 16, or 32 for floating point
   * @param claimed length of the data as the header has it, or 0 for the true one
   */
  public static byte[] wave(
      double seconds, int rate, int channels, int bits, double peak, int claimed) {
    int frames = (int) (seconds * rate);
    int data = frames * channels * bits / 8;
    var bytes = ByteBuffer.allocate(44 + data).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put(ascii("RIFF")).putInt(claimed == 0 ? 36 + data : claimed).put(ascii("WAVEfmt "));
    bytes.putInt(16).putShort((short) (bits == 32 ? 3 : 1)).putShort((short) channels);
    bytes.putInt(rate).putInt(rate * channels * bits / 8);
    bytes.putShort((short) (channels * bits / 8)).putShort((short) bits);
    bytes.put(ascii("data")).putInt(claimed == 0 ? data : claimed);
    for (int i = 0; i < frames * channels; i++) {
      double sample = peak * Math.sin(2 * Math.PI * 220 * (i / channels) / rate);
      if (bits == 32) {
        bytes.putFloat((float) sample);
      } else {
        bytes.putShort((short) Math.round(sample * 32767));
      }
    }
    return bytes.array();
  }

  private static byte[] ascii(String id) {
    return id.getBytes(StandardCharsets.US_ASCII);
  }
}
