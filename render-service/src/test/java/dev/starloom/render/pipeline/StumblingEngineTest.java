package dev.starloom.render.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.contracts.artifact.ArtifactKeys;
import dev.starloom.contracts.event.ShotFailed;
import dev.starloom.contracts.event.ShotRendered;
import dev.starloom.contracts.event.ShotRequested;
import dev.starloom.contracts.event.StoryControl;
import dev.starloom.embedded.test.Broker;
import dev.starloom.embedded.test.Tables;
import dev.starloom.embedded.test.TestInfrastructure;
import dev.starloom.platform.artifact.ArtifactStore;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Jobs around an engine that does what a test tells it to. */
@QuarkusTest
@TestProfile(ScriptedEngine.Profile.class)
@WithTestResource(
    value = TestInfrastructure.class,
    initArgs = @ResourceArg(name = "database", value = "render"))
class StumblingEngineTest {
  private static final int TRIES_IN_PATIENCE = 3;

  @Inject ArtifactStore artifacts;
  @Inject AgroalDataSource dataSource;
  @Inject ScriptedEngine engine;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  private Broker broker;
  private Tables tables;

  @BeforeEach
  void open() {
    broker = new Broker(bootstrapServers);
    tables = new Tables(dataSource);
  }

  @AfterEach
  void close() {
    broker.close();
  }

  @Test
  void an_equal_shot_of_another_story_is_not_rendered_again() {
    request("first", 11, ScriptedEngine.GOOD);
    ShotRendered first = broker.hear(ShotRendered.class, "first");

    request("second", 11, ScriptedEngine.GOOD);

    ShotRendered second = broker.hear(ShotRendered.class, "second");
    assertThat(List.of(first.cached(), second.cached())).containsExactly(false, true);
    assertThat(second.clip()).isEqualTo(first.clip());
    assertThat(engine.tries(11)).isEqualTo(1);
  }

  @Test
  void a_shot_of_a_cancelled_story_is_not_rendered() {
    broker.say(new StoryControl("cancelled", StoryControl.CANCEL));
    tables.awaitCancelled("cancelled");

    request("cancelled", 12, ScriptedEngine.GOOD);

    awaitAllBefore("after-cancelled", 13);
    assertThat(engine.tries(12)).isZero();
    assertThat(broker.heard(ShotRendered.class, "cancelled")).isEmpty();
  }

  @Test
  void a_stumbling_engine_is_asked_again() {
    request("stumbling", 14, ScriptedEngine.GOOD_AT_THE_SECOND_TRY);

    ShotRendered rendered = broker.hear(ShotRendered.class, "stumbling");

    assertThat(rendered.cached()).isFalse();
    assertThat(engine.tries(14)).isEqualTo(2);
    assertThat(broker.heard(ShotFailed.class, "stumbling")).isEmpty();
  }

  @Test
  void an_engine_that_never_recovers_fails_the_shot_when_patience_ends() {
    request("hopeless", 15, ScriptedEngine.NEVER_GOOD);

    ShotFailed failed = broker.hear(ShotFailed.class, "hopeless");

    assertThat(failed.code()).isEqualTo("render_failed");
    assertThat(engine.tries(15)).isEqualTo(TRIES_IN_PATIENCE);
  }

  @Test
  void a_shot_that_can_not_be_drawn_fails_at_once_with_code_and_sentence() {
    request("impossible", 16, ScriptedEngine.IMPOSSIBLE);

    ShotFailed failed = broker.hear(ShotFailed.class, "impossible");

    assertThat(failed)
        .isEqualTo(
            new ShotFailed(
                "impossible",
                "impossible-0",
                "spec_refused",
                "Shot 1 can't be rendered. This can't be drawn."));
    assertThat(engine.tries(16)).isEqualTo(1);
  }

  @Test
  void a_failed_shot_leaves_no_job_behind() {
    request("failed", 17, ScriptedEngine.IMPOSSIBLE);
    broker.hear(ShotFailed.class, "failed");

    tables.awaitNoJobs();
  }

  /** One slot takes jobs in the order in which they came. */
  private void awaitAllBefore(String storyId, long seed) {
    request(storyId, seed, ScriptedEngine.GOOD);
    broker.hear(ShotRendered.class, storyId);
    tables.awaitNoJobs();
  }

  private void request(String storyId, long seed, String script) {
    var board = artifacts.putJson(ArtifactKeys.storyboard(storyId), Boards.board(seed, script));
    broker.say(new ShotRequested(storyId, storyId + "-0", 0, board));
  }
}
