package dev.starloom.prompt.intake;

import dev.starloom.platform.artifact.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Ids of stories. An idempotency key determines its story's id, so that the same key can't make two
 * stories even when it is sent many times at once.
 */
public final class StoryId {
  private static final Pattern FORM = Pattern.compile("video_[0-9a-f]{32}");

  private StoryId() {}

  public static String random() {
    return "video_" + UUID.randomUUID().toString().replace("-", "");
  }

  public static String ofKey(String key) {
    byte[] bytes = ("idempotency-key:" + key).getBytes(StandardCharsets.UTF_8);
    return "video_" + Sha256.of(bytes).substring(0, 32);
  }

  /**
   * The same for keys that callers choose by themselves: equal keys of two callers are two stories.
   *
   * @param key without control characters
   * @param authorization value of that header, or null for a caller that does not say who it is
   */
  public static String ofKey(String key, String authorization) {
    return ofKey(
        authorization == null
            ? key
            : Sha256.of(authorization.getBytes(StandardCharsets.UTF_8)) + "\n" + key);
  }

  /** Whether a text can be an id at all; anything else is not worth a query. */
  public static boolean wellFormed(String id) {
    return id != null && FORM.matcher(id).matches();
  }

  /** A seed for a story that was asked for without one. */
  static long seed(String id) {
    return Long.parseLong(id.substring(6, 14), 16) & Integer.MAX_VALUE;
  }
}
