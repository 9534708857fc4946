package dev.starloom.enrich.pipeline;

import dev.starloom.enrich.llm.StubModel;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A language model whose answers can't be used; it lists at {@code /asked} what it was asked. */
public final class UselessModel implements QuarkusTestResourceLifecycleManager {
  private StubModel model;

  @Override
  public Map<String, String> start() {
    model = new StubModel(StubModel.says("no"));
    return Map.of(
        "starloom.enrich.llm.base-url", model.url(),
        "starloom.enrich.llm.model", "stub-1",
        "starloom.enrich.llm.retries", "0",
        "starloom.enrich.llm.response-format", "json_object",
        "starloom.enrich.llm.failures", "1000000");
  }

  @Override
  public void stop() {
    model.close();
  }
}
