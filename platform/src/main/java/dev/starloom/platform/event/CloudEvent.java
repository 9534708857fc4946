package dev.starloom.platform.event;

import dev.starloom.platform.failure.PoisonFailure;
import java.util.Locale;

/**
 * A CloudEvent 1.0, whichever mode it came in. {@code source} and {@code id} together name it.
 *
 * @param id at most 255 characters that can be stored
 * @param source likewise
 * @param type likewise
 * @param mediaType of the data, as it was given, or null
 * @param data or null if there is none
 */
public record CloudEvent(String id, String source, String type, String mediaType, byte[] data) {
  private static final int LONGEST = 255;

  public CloudEvent {
    check("id", id);
    check("source", source);
    check("type", type);
  }

  /** Whether the data is meant to be JSON, which it is unless the producer says otherwise. */
  public boolean isJson() {
    if (mediaType == null) {
      return true;
    }
    String plain = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return plain.equals("application/json") || plain.endsWith("+json");
  }

  private static void check(String name, String value) {
    if (value.isBlank() || value.length() > LONGEST) {
      throw new PoisonFailure("The attribute " + name + " must have 1 to 255 characters.");
    }
    if (value.codePoints().anyMatch(CloudEvent::unstorable)) {
      throw new PoisonFailure("The attribute " + name + " has control or broken characters.");
    }
  }

  private static boolean unstorable(int codePoint) {
    return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
  }
}
