package dev.starloom.quickstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.starloom.embedded.FreePorts;
import dev.starloom.quickstart.client.Api;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StatusCommandTest {
  private final ObjectNode status = JsonNodeFactory.instance.objectNode();

  @BeforeEach
  void running_with_the_api_away() {
    status.put("running", true).put("url", "http://127.0.0.1:1");
    status.putArray("parts").addObject().put("name", "render-service").put("pid", 7);
    status.putArray("stories");
    StatusCommand.addStories(status, new Api("http://127.0.0.1:" + FreePorts.next()));
  }

  @Test
  void without_the_api_there_are_no_stories_but_an_error() {
    assertThat(status.path("stories").isArray()).isTrue();
    assertThat(status.path("stories")).isEmpty();
    assertThat(status.path("error").asText()).contains("does not answer");
  }

  @Test
  void without_the_api_the_parts_are_shown_all_the_same() {
    assertThat(StatusCommand.text(status)).contains("render-service").contains("does not answer");
  }
}
