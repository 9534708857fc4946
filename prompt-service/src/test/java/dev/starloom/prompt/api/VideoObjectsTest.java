package dev.starloom.prompt.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.prompt.story.StoryRow;
import dev.starloom.prompt.story.StoryState;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class VideoObjectsTest {
  private static String model(String request) {
    var row = new StoryRow();
    row.id = "video_1";
    row.state = new StoryState.Submitted().word();
    row.createdAt = Instant.EPOCH;
    row.request = request;
    return new VideoObjects("http://127.0.0.1").of(row, List.of()).model();
  }

  @Test
  void a_film_names_what_makes_its_pictures() {
    assertThat(model("{\"prompt\":\"a\",\"engine\":\"wan\"}")).isEqualTo("starloom-wan");
    assertThat(model("{\"prompt\":\"a\"}")).isEqualTo("starloom-planetarium");
  }
}
