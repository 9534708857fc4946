package dev.starloom.postprocess.narration.endpoint;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * A server that speaks OpenAI's speech protocol.
 *
 * @param baseUrl up to and with the version, for example {@code http://127.0.0.1:8880/v1}
 * @param key null for a server that wants none
 * @param voice for languages that {@code voices} does not name
 * @param voices by language
 * @param speed the pace asked for, 0.25 to 4
 * @param limit of one request, all its attempts together
 * @param attempts in all, 1 to 5
 */
public record EndpointSettings(
    URI baseUrl,
    String key,
    String model,
    String voice,
    Map<String, String> voices,
    double speed,
    Duration limit,
    int attempts) {
  private static final String NAME = "[\\w.:/@+-]{1,100}";
  private static final int MOST_ATTEMPTS = 5;
  private static final double SLOWEST = 0.25;
  private static final double FASTEST = 4;

  public EndpointSettings {
    if (!baseUrl.toString().matches("https?://[^?#]+")) {
      throw new IllegalArgumentException("The URL of the speech endpoint is not http(s).");
    }
    if (!model.matches(NAME)) {
      throw new IllegalArgumentException("The speech model has an odd name.");
    }
    voices = Map.copyOf(voices);
    if (!voice.matches(NAME) || !voices.values().stream().allMatch(v -> v.matches(NAME))) {
      throw new IllegalArgumentException("A voice of the speech endpoint has an odd name.");
    }
    if (!(speed >= SLOWEST && speed <= FASTEST)) {
      throw new IllegalArgumentException("The speed of speech is 0.25 to 4.");
    }
    if (limit.isNegative() || limit.isZero() || attempts < 1 || attempts > MOST_ATTEMPTS) {
      throw new IllegalArgumentException("A time-out is positive, attempts are 1 to 5.");
    }
  }

  String voiceFor(String language) {
    return voices.getOrDefault(language, voice);
  }

  /** The voices and their pace, in one word. */
  String timbre() {
    return voice + new TreeMap<>(voices) + speed;
  }

  URI speech() {
    return URI.create(baseUrl.toString().replaceAll("/+$", "") + "/audio/speech");
  }

  /** Without the key. */
  @Override
  public String toString() {
    return "EndpointSettings[" + baseUrl + ", " + model + "]";
  }
}
