package dev.starloom.render.wan.weights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Tells models apart without reading them whole: a hash over texts, and of each file its length and
 * evenly spread samples. It names results in caches; it is no proof that a download is intact.
 */
public final class Fingerprint {
  private static final int SAMPLES = 256;
  private static final int SAMPLE_BYTES = 4096;

  private final MessageDigest digest;

  public Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  public Fingerprint text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return number(bytes.length).bytes(bytes);
  }

  private Fingerprint number(long number) {
    return bytes(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
  }

  private Fingerprint bytes(byte[] bytes) {
    digest.update(bytes);
    return this;
  }

  /** The length of a file and samples of it, the first and the last bytes among them. */
  public Fingerprint file(Path file) {
    try (FileChannel channel = FileChannel.open(file)) {
      long size = channel.size();
      number(size);
      long last = Math.max(0, size - SAMPLE_BYTES);
      int samples = (int) Math.min(SAMPLES, size / SAMPLE_BYTES + 1);
      for (int i = 0; i < samples; i++) {
        ByteBuffer sample = ByteBuffer.allocate(SAMPLE_BYTES);
        channel.read(sample, samples == 1 ? 0 : (long) ((double) last * i / (samples - 1)));
        digest.update(sample.flip());
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** 64 lower-case hex digits. */
  public String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
