package dev.starloom.render.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.platform.job.NotHere;
import dev.starloom.render.engine.RenderEngine;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EnginesTest {
  private final RenderEngine planetarium = new ScriptedEngine();
  private final Engines engines = new Engines(planetarium, Optional.empty());

  @Test
  void a_storyboard_that_names_no_engine_is_drawn_by_the_planetarium() {
    assertThat(engines.named(null)).isSameAs(planetarium);
    assertThat(engines.named("planetarium")).isSameAs(planetarium);
  }

  @Test
  void an_engine_without_a_model_is_left_to_other_replicas() {
    assertThatThrownBy(() -> engines.named("wan"))
        .isInstanceOfSatisfying(
            NotHere.class, elsewhere -> assertThat(elsewhere.ability()).isEqualTo("wan"));
    assertThat(engines.abilities().here()).isEmpty();
  }

  @Test
  void an_engine_that_no_replica_has_is_refused_in_the_end_with_the_way_out() {
    PermanentFailure end = engines.abilities().missing().apply("wan");

    assertThat(end.code()).isEqualTo("engine_unavailable");
    assertThat(end.sentence()).contains("STARLOOM_RENDER_WAN_MODEL");
  }

  @Test
  void an_unknown_engine_is_refused() {
    assertThatThrownBy(() -> engines.named("sora")).isInstanceOf(PermanentFailure.class);
  }
}
