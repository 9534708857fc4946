package dev.starloom.enrich.llm;

import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The language model that may direct. */
public interface LlmConfig {
  /**
   * An endpoint that speaks OpenAI's chat protocol, up to and with the version, such as
   * http://127.0.0.1:11434/v1. Without one the rules direct.
   */
  Optional<String> baseUrl();

  /** Name of the model; needed with a base URL. */
  Optional<String> model();

  /** The key of the endpoint, if it wants one. A secret: set it in the environment only. */
  Optional<String> key();

  /** How long the model may take over one story, all attempts together. */
  @WithDefault("20s")
  Duration timeout();

  /** How often it is asked again after a failure or an answer that can't be used, 0 to 5. */
  @WithDefault("1")
  int retries();

  /** How the endpoint is told to answer in JSON: json_schema, json_object or none. */
  @WithDefault("json_schema")
  ResponseForm responseFormat();

  /** After so many stories in a row without a usable answer the model is left alone. */
  @WithDefault("3")
  int failures();

  /** For how long it is left alone. */
  @WithDefault("60s")
  Duration rest();

  /** Empty without a base URL. */
  default Optional<LlmSettings> settings() {
    return baseUrl()
        .filter(url -> !url.isBlank())
        .map(
            url ->
                new LlmSettings(
                    url,
                    model().orElse(null),
                    key().filter(secret -> !secret.isBlank()).orElse(null),
                    timeout(),
                    retries(),
                    responseFormat(),
                    failures(),
                    rest()));
  }
}
