package dev.starloom.enrich.llm;

import java.time.Duration;

/**
 * An endpoint that speaks OpenAI's chat protocol.
 *
 * @param baseUrl up to and with the version, for example {@code http://127.0.0.1:11434/v1}
 * @param key null for a server that wants none
 * @param limit of one story, all attempts together
 * @param retries after the first attempt
 * @param failures in a row after which the model is left alone
 * @param rest how long it is left alone
 */
public record LlmSettings(
    String baseUrl,
    String model,
    String key,
    Duration limit,
    int retries,
    ResponseForm form,
    int failures,
    Duration rest) {
  private static final int MOST_RETRIES = 5;

  public LlmSettings {
    if (!baseUrl.matches("https?://.+")) {
      throw new IllegalArgumentException("The base URL of the language model is not http(s).");
    }
    if (model == null || !model.matches("[\\w.:/@+-]{1,100}")) {
      throw new IllegalArgumentException("The language model has no name, or an odd one.");
    }
    if (limit.isNegative() || limit.isZero() || rest.isNegative()) {
      throw new IllegalArgumentException("A time of the language model is not positive.");
    }
    if (retries < 0 || retries > MOST_RETRIES || failures < 1) {
      throw new IllegalArgumentException("Retries are 0 to 5, failures at least 1.");
    }
  }

  /** Without the key. */
  @Override
  public String toString() {
    return "LlmSettings[" + baseUrl + ", " + model + "]";
  }
}
