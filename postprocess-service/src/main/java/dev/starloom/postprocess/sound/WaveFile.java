package dev.starloom.postprocess.sound;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** RIFF/WAVE with 16-bit samples. */
public final class WaveFile {
  private static final int HEADER_BYTES = 44;
  private static final int FORMAT_CHUNK_BYTES = 16;
  private static final short PCM = 1;

  private WaveFile() {}

  /**
   * @param channels of equal length, samples from -1 to 1; what is beyond is clipped
   */
  public static void write(Path file, int sampleRate, float[]... channels) throws IOException {
    int frames = channels[0].length;
    int frameBytes = 2 * channels.length;
    int dataBytes = frames * frameBytes;
    var bytes = ByteBuffer.allocate(HEADER_BYTES + dataBytes).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put(ascii("RIFF")).putInt(HEADER_BYTES - 8 + dataBytes).put(ascii("WAVE"));
    bytes.put(ascii("fmt ")).putInt(FORMAT_CHUNK_BYTES).putShort(PCM);
    bytes.putShort((short) channels.length).putInt(sampleRate).putInt(sampleRate * frameBytes);
    bytes.putShort((short) frameBytes).putShort((short) Short.SIZE);
    bytes.put(ascii("data")).putInt(dataBytes);
    for (int i = 0; i < frames; i++) {
      for (float[] channel : channels) {
        float sample = Math.max(-1, Math.min(1, channel[i]));
        bytes.putShort((short) Math.round(sample * Short.MAX_VALUE));
      }
    }
    Files.write(file, bytes.array());
  }

  private static byte[] ascii(String id) {
    return id.getBytes(StandardCharsets.US_ASCII);
  }
}
