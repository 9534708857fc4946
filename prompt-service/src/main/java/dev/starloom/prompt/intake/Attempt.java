package dev.starloom.prompt.intake;

import dev.starloom.platform.artifact.Sha256;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * One of the times that a client sends a call. The official SDKs repeat a call that got no answer
 * with the very same bytes and no key; only the count in a header differs.
 *
 * @param fingerprint digest of caller, media type (with the boundary) and body
 * @param repeated whether the client has sent this before
 */
public record Attempt(String fingerprint, boolean repeated) {

  /**
   * @param retryCount value of {@code X-Stainless-Retry-Count}; without it nothing is known about
   *     repetitions
   * @param authorization value of that header, or null
   * @param contentType value of that header, or null
   */
  public static Optional<Attempt> of(
      String retryCount, String authorization, String contentType, byte[] body) {
    if (retryCount == null || !retryCount.matches("\\d{1,6}")) {
      return Optional.empty();
    }
    var all = new ByteArrayOutputStream();
    // With their lengths, so that no text can pass for another one's end.
    for (byte[] part : List.of(bytes(authorization), bytes(contentType), body)) {
      all.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
      all.writeBytes(part);
    }
    boolean repeated = Integer.parseInt(retryCount) > 0;
    return Optional.of(new Attempt(Sha256.of(all.toByteArray()), repeated));
  }

  private static byte[] bytes(String header) {
    return header == null ? new byte[0] : header.getBytes(StandardCharsets.UTF_8);
  }
}
