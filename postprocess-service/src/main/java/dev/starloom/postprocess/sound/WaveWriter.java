package dev.starloom.postprocess.sound;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** RIFF/WAVE with 24-bit samples, written as they come. */
final class WaveWriter implements Closeable {
  private static final int HEADER_BYTES = 44;
  private static final int FORMAT_CHUNK_BYTES = 16;
  private static final short PCM = 1;
  private static final int BYTES = 3;
  private static final int HIGHEST = (1 << 23) - 1;

  private final OutputStream out;

  /**
   * @param frames how many samples of each channel will come, channel after channel
   */
  WaveWriter(Path file, int sampleRate, int channels, int frames) throws IOException {
    int frameBytes = BYTES * channels;
    int dataBytes = frames * frameBytes;
    var header = ByteBuffer.allocate(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    header.put(ascii("RIFF")).putInt(HEADER_BYTES - 8 + dataBytes).put(ascii("WAVE"));
    header.put(ascii("fmt ")).putInt(FORMAT_CHUNK_BYTES).putShort(PCM);
    header.putShort((short) channels).putInt(sampleRate).putInt(sampleRate * frameBytes);
    header.putShort((short) frameBytes).putShort((short) (BYTES * Byte.SIZE));
    header.put(ascii("data")).putInt(dataBytes);
    out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    out.write(header.array());
  }

  /** A sample from -1 to 1; what is beyond is clipped. */
  void write(double sample) throws IOException {
    int value = (int) Math.round(Math.max(-1, Math.min(1, sample)) * HIGHEST);
    out.write(value);
    out.write(value >> 8);
    out.write(value >> 16);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  private static byte[] ascii(String id) {
    return id.getBytes(StandardCharsets.US_ASCII);
  }
}
