package dev.starloom.render.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starloom.contracts.story.RenderSpec;
import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.platform.job.NotHere;
import dev.starloom.render.engine.RenderEngine;
import dev.starloom.render.wan.ModelEngine;
import dev.starloom.render.wan.model.ModelState;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

class EnginesTest {
  private final RenderEngine planetarium =
      new FixedEngine(new ModelState.Ready(null), Optional.empty());
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
  void a_model_that_is_prepared_leaves_its_shots_for_later() {
    var preparing = engines(new ModelState.Preparing("checksums", 37), Optional.empty());

    assertThatThrownBy(() -> preparing.named("wan")).isInstanceOf(NotHere.class);
    assertThat(preparing.abilities().gone()).rejects("wan");
  }

  @Test
  void a_broken_device_leaves_its_shots_to_the_next_process() {
    var broken = engines(new ModelState.Ready(null), Optional.of("The device failed 2 times."));

    assertThatThrownBy(() -> broken.named("wan")).isInstanceOf(NotHere.class);
    assertThat(broken.abilities().gone()).accepts("wan");
  }

  @Test
  void a_model_that_can_not_be_used_takes_no_shots_and_is_not_announced() {
    var unusable = engines(new ModelState.Unusable("57 GB are needed"), Optional.empty());

    assertThatThrownBy(() -> unusable.named("wan")).isInstanceOf(NotHere.class);
    assertThat(unusable.abilities().gone()).accepts("wan");
  }

  @Test
  void a_shot_that_no_replica_took_is_told_why_the_model_here_can_not_be_used() {
    var unusable = engines(new ModelState.Unusable("57 GB are needed"), Optional.empty());

    PermanentFailure end = unusable.abilities().missing().apply("wan");

    assertThat(end.code()).isEqualTo("engine_unavailable");
    assertThat(end.sentence()).contains("can't be used: 57 GB are needed.");
  }

  @Test
  void a_model_that_is_ready_makes_its_clips() {
    var ready = engines(new ModelState.Ready(null), Optional.empty());

    assertThat(ready.named("wan")).isInstanceOf(ModelEngine.class);
    assertThat(ready.abilities().gone()).rejects("wan");
  }

  private Engines engines(ModelState state, Optional<String> broken) {
    return new Engines(planetarium, Optional.of(new FixedEngine(state, broken)));
  }

  private record FixedEngine(ModelState state, Optional<String> broken) implements ModelEngine {
    @Override
    public String id() {
      return "fixed";
    }

    @Override
    public List<String> notes(RenderSpec spec) {
      return List.of();
    }

    @Override
    public void render(
        RenderSpec spec, Path target, IntConsumer progress, BooleanSupplier cancelled) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
      // There is nothing to close.
    }
  }

  @Test
  void an_unknown_engine_is_refused() {
    assertThatThrownBy(() -> engines.named("sora")).isInstanceOf(PermanentFailure.class);
  }
}
