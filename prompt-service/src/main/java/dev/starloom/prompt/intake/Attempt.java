package dev.starloom.prompt.intake;

import dev.starloom.contracts.story.StoryRequest;
import dev.starloom.platform.artifact.Sha256;
import dev.starloom.platform.json.Json;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * One of the times that a client sends a call. The official SDKs repeat a call that got no answer
 * without a key; only the count in a header differs, and where a form is built anew for each
 * attempt, its boundary. So attempts are told by what they ask for, not by their bytes.
 *
 * @param fingerprint digest of caller and request
 * @param repeated whether the client has sent this before
 */
public record Attempt(String fingerprint, boolean repeated) {

  /**
   * @param retryCount value of {@code X-Stainless-Retry-Count}; without it nothing is known about
   *     repetitions
   * @param authorization value of that header, or null
   * @param asked with only what the user said
   */
  public static Optional<Attempt> of(String retryCount, String authorization, StoryRequest asked) {
    if (retryCount == null || !retryCount.matches("\\d{1,6}")) {
      return Optional.empty();
    }
    boolean repeated = Integer.parseInt(retryCount) > 0;
    return Optional.of(new Attempt(fingerprint(authorization, asked), repeated));
  }

  private static String fingerprint(String authorization, StoryRequest asked) {
    byte[] caller =
        authorization == null ? new byte[0] : authorization.getBytes(StandardCharsets.UTF_8);
    var all = new ByteArrayOutputStream();
    // With their lengths, so that no text can pass for another one's end.
    for (byte[] part : List.of(caller, Json.write(asked))) {
      all.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
      all.writeBytes(part);
    }
    return Sha256.of(all.toByteArray());
  }
}
