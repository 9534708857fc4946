package dev.starloom.safety.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.contracts.artifact.ArtifactKeys;
import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.contracts.event.StoryAdmitted;
import dev.starloom.contracts.event.StoryFailed;
import dev.starloom.contracts.event.StoryScreened;
import dev.starloom.contracts.event.StoryStoryboarded;
import dev.starloom.contracts.event.StorySubmitted;
import dev.starloom.contracts.safety.Decision;
import dev.starloom.contracts.safety.TextHit;
import dev.starloom.contracts.safety.TextVerdict;
import dev.starloom.contracts.story.Audiences;
import dev.starloom.contracts.story.Scene;
import dev.starloom.contracts.story.Shot;
import dev.starloom.contracts.story.StoryRequest;
import dev.starloom.contracts.story.Storyboard;
import dev.starloom.embedded.test.Broker;
import dev.starloom.embedded.test.TestInfrastructure;
import dev.starloom.platform.artifact.ArtifactStore;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestInfrastructure.class)
class StoryTextsTest {
  private static final String CLEAN = "银河之上，织女望着牛郎";
  private static final String BANNED = "血腥屠杀，断肢横飞";

  @Inject ArtifactStore artifacts;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  private Broker broker;

  @BeforeEach
  void open() {
    broker = new Broker(bootstrapServers);
  }

  @AfterEach
  void close() {
    broker.close();
  }

  @Test
  void a_clean_prompt_is_admitted_with_its_verdict() {
    ArtifactRef request = submit("clean", CLEAN);

    StoryAdmitted admitted = broker.hear(StoryAdmitted.class, "clean");

    assertThat(admitted.request()).isEqualTo(request);
    assertThat(verdict(admitted.verdict()).decision()).isEqualTo(Decision.PASS);
  }

  @Test
  void a_banned_prompt_fails_the_story_and_names_the_category() {
    submit("banned", BANNED);

    StoryFailed failed = broker.hear(StoryFailed.class, "banned");

    assertThat(failed.code()).isEqualTo("safety_blocked");
    assertThat(failed.stage()).isEqualTo("safety-service");
    assertThat(failed.sentence()).contains("gore").contains("屠杀");
    assertThat(broker.heard(StoryAdmitted.class, "banned")).isEmpty();
  }

  @Test
  void a_refusal_points_at_evidence_that_quotes_the_prompt() {
    submit("evidence", BANNED);

    TextVerdict evidence = verdict(broker.hear(StoryFailed.class, "evidence").evidence());

    assertThat(evidence.decision()).isEqualTo(Decision.BLOCK);
    assertThat(evidence.hits())
        .isNotEmpty()
        .extracting(TextHit::text)
        .allMatch(BANNED::contains, "is a part of the prompt");
  }

  @Test
  void a_clean_storyboard_is_screened_with_both_verdicts() {
    submit("board", CLEAN);
    ArtifactRef promptVerdict = broker.hear(StoryAdmitted.class, "board").verdict();

    ArtifactRef board = storyboard("board", CLEAN);

    StoryScreened screened = broker.hear(StoryScreened.class, "board");
    assertThat(screened.storyboard()).isEqualTo(board);
    assertThat(screened.promptVerdict()).isEqualTo(promptVerdict);
    assertThat(screened.storyboardVerdict().key())
        .isEqualTo(ArtifactKeys.storyboardVerdict("board"));
    assertThat(verdict(screened.storyboardVerdict()).decision()).isEqualTo(Decision.PASS);
  }

  @Test
  void a_banned_narration_fails_the_story_and_says_where() {
    submit("narration", CLEAN);
    broker.hear(StoryAdmitted.class, "narration");

    storyboard("narration", BANNED);

    StoryFailed failed = broker.hear(StoryFailed.class, "narration");
    assertThat(failed.code()).isEqualTo("safety_blocked");
    assertThat(verdict(failed.evidence()).hits())
        .extracting(TextHit::source)
        .contains("shots[0].narration");
    assertThat(broker.heard(StoryScreened.class, "narration")).isEmpty();
  }

  @Test
  void the_audience_of_the_request_decides_on_prompt_and_storyboard() {
    submit("internal", "斩首", Audiences.INTERNAL);
    var prompt = verdict(broker.hear(StoryAdmitted.class, "internal").verdict());

    storyboard("internal", "斩首");

    var board = verdict(broker.hear(StoryScreened.class, "internal").storyboardVerdict());
    assertThat(prompt.decision()).isEqualTo(Decision.PASS);
    assertThat(board.decision()).isEqualTo(Decision.PASS);
    assertThat(board.audience()).isEqualTo(Audiences.INTERNAL);
  }

  @Test
  void a_storyboard_whose_prompt_was_never_judged_does_not_pass() {
    storyboard("unjudged", CLEAN);

    StoryFailed failed = broker.hear(StoryFailed.class, "unjudged");

    assertThat(failed.code()).isEqualTo("not_screened");
    assertThat(broker.heard(StoryScreened.class, "unjudged")).isEmpty();
  }

  @Test
  void a_prompt_that_an_earlier_gate_blocked_stays_blocked_when_it_comes_again() {
    var earlier = stored(ArtifactKeys.promptVerdict("again"), Decision.BLOCK);

    submit("again", CLEAN);

    assertThat(broker.hear(StoryFailed.class, "again").evidence()).isEqualTo(earlier);
    assertThat(broker.heard(StoryAdmitted.class, "again")).isEmpty();
  }

  @Test
  void a_storyboard_that_an_earlier_gate_passed_stays_passed_when_it_comes_again() {
    submit("passed", CLEAN);
    broker.hear(StoryAdmitted.class, "passed");
    var earlier = stored(ArtifactKeys.storyboardVerdict("passed"), Decision.PASS);

    storyboard("passed", BANNED);

    assertThat(broker.hear(StoryScreened.class, "passed").storyboardVerdict()).isEqualTo(earlier);
    assertThat(broker.heard(StoryFailed.class, "passed")).isEmpty();
  }

  @Test
  void another_storyboard_does_not_pass_by_the_verdict_on_the_first() {
    submit("replaced", CLEAN);
    broker.hear(StoryAdmitted.class, "replaced");
    storyboard("replaced", CLEAN);
    broker.hear(StoryScreened.class, "replaced");

    storyboard("replaced", BANNED, "stories/replaced/another.json");

    assertThat(broker.hear(StoryFailed.class, "replaced").code()).isEqualTo("not_screened");
    assertThat(broker.heard(StoryScreened.class, "replaced")).hasSize(1);
  }

  private ArtifactRef stored(String key, Decision decision) {
    return artifacts.putJson(key, new TextVerdict(decision, List.of(), "earlier rules"));
  }

  private ArtifactRef submit(String storyId, String prompt) {
    return submit(storyId, prompt, null);
  }

  private ArtifactRef submit(String storyId, String prompt, String audience) {
    var request =
        new StoryRequest(
            prompt, null, "320x180", 1L, "oil", null, 24, true, true, null, null, null, null,
            audience, null, null, null);
    ArtifactRef ref = artifacts.putJson(ArtifactKeys.request(storyId, "0123456789abcdef"), request);
    broker.say(new StorySubmitted(storyId, ref));
    return ref;
  }

  private ArtifactRef storyboard(String storyId, String narration) {
    return storyboard(storyId, narration, ArtifactKeys.storyboard(storyId));
  }

  private ArtifactRef storyboard(String storyId, String narration, String key) {
    var scene = new Scene(List.of(), "sea", "none", "still");
    var shot = new Shot(0, narration, "stars over the sea", "", 3, 1, "oil", scene);
    var board =
        new Storyboard(
            "zh", "银河", "oil", "calm", 1, 320, 180, 24, true, true, List.of(), List.of(shot), null);
    ArtifactRef ref = artifacts.putJson(key, board);
    broker.say(new StoryStoryboarded(storyId, ref));
    return ref;
  }

  private TextVerdict verdict(ArtifactRef ref) {
    return artifacts.readJson(ref, TextVerdict.class);
  }
}
