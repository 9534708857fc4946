package dev.starloom.enrich.pipeline;

import dev.starloom.enrich.llm.LlmConfig;
import io.smallrye.config.ConfigMapping;

/** Configuration of enrich-service. */
@ConfigMapping(prefix = "starloom.enrich")
public interface EnrichConfig {
  /** The language model that may direct. */
  LlmConfig llm();
}
