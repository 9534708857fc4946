package dev.starloom.postprocess.pipeline;

import dev.starloom.postprocess.narration.endpoint.EndpointSettings;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** A server that speaks OpenAI's speech protocol. */
public interface SpeechEndpointConfig {
  /**
   * The server, up to and with the version, such as http://127.0.0.1:8880/v1. Without one none is
   * asked. What stories tell is sent there.
   */
  Optional<URI> baseUrl();

  /** The key of the server, if it wants one. A secret: set it in the environment only. */
  Optional<String> key();

  /** Name of the speech model. */
  @WithDefault("tts-1")
  String model();

  /** Name of the voice. */
  @WithDefault("alloy")
  String voice();

  /** Other voices for languages: zh, en, ja, ko. */
  Map<String, String> voices();

  /** The pace asked for, 0.25 to 4. */
  @WithDefault("1")
  double speed();

  /** How long one line may take, all attempts together. */
  @WithDefault("30s")
  Duration timeout();

  /** How often a line is asked for in all, 1 to 5. */
  @WithDefault("3")
  int attempts();

  /** Empty without a base URL. */
  default Optional<EndpointSettings> settings() {
    return baseUrl()
        .map(
            url ->
                new EndpointSettings(
                    url,
                    key().filter(secret -> !secret.isBlank()).orElse(null),
                    model(),
                    voice(),
                    voices(),
                    speed(),
                    timeout(),
                    attempts()));
  }
}
