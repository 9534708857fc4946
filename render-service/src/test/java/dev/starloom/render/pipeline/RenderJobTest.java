package dev.starloom.render.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.contracts.event.ShotRequested;
import dev.starloom.platform.json.Json;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RenderJobTest {
  private static final ArtifactRef BOARD = new ArtifactRef("b", "k", 1, "00", "x/y");

  @Test
  void the_first_take_is_the_job_that_it_always_was() {
    assertThat(RenderJob.id(new ShotRequested("s", "s-2", 2, BOARD))).isEqualTo("s-2");
    assertThat(RenderJob.id(new ShotRequested("s", "s-2", 2, BOARD, 1))).isEqualTo("s-2");
  }

  @Test
  void another_take_is_a_job_of_its_own() {
    assertThat(RenderJob.id(new ShotRequested("s", "s-2", 2, BOARD, 2))).isEqualTo("s-2-take-2");
  }

  @Test
  void a_job_that_was_stored_before_there_were_takes_is_the_first_one() {
    String stored = "{\"storyId\":\"s\",\"shotId\":\"s-2\",\"index\":2}";

    assertThat(Json.read(stored.getBytes(StandardCharsets.UTF_8), RenderJob.class).take()).isNull();
  }
}
