package dev.starloom.prompt.api;

import dev.starloom.prompt.intake.Rejected;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;

/** Bodies are UTF-8; what says to be something else is not guessed at. */
final class Charsets {
  private Charsets() {}

  /**
   * @param declared the body's media type, or null if the caller said none
   */
  static void checkUtf8(MediaType declared) {
    if (declared == null) {
      throw new NotSupportedException();
    }
    String charset = declared.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8");
    if (!charset.toLowerCase(Locale.ROOT).matches("utf-?8|us-ascii|ascii")) {
      throw new Rejected(415, "unsupported_charset", "Content-Type", "Send the body in UTF-8.");
    }
  }
}
