package dev.starloom.prompt.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import dev.starloom.contracts.event.StoryFailed;
import dev.starloom.contracts.event.StoryFinished;
import dev.starloom.contracts.safety.Decision;
import dev.starloom.prompt.story.Story;
import dev.starloom.prompt.story.Voice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeenTest {
  private static final String SECRET = "a very private myth";
  private static final String HIT =
      "{\"verdict\":\"review\",\"hits\":[{\"category\":\"gore\",\"severity\":2,\"text\":\""
          + SECRET
          + "\",\"start\":3,\"end\":9,\"rule\":\"en:gore:x\",\"source\":\"title\"}],"
          + "\"rules\":\"abc\"}";

  private static final Voice LI = new Voice("Li", "so", Instant.EPOCH);

  @Test
  void a_screened_story_has_a_verdict_on_each_of_its_texts() {
    List<Finding> found =
        new Told().hears(story -> story.onScreened(Told.plan(Told.PASSED, HIT, 1)));

    assertThat(found).extracting(Finding::kind).containsExactly("text_verdict", "text_verdict");
    assertThat(found.get(0).document())
        .contains("\"what\":\"prompt\"", "\"decision\":\"pass\"", "\"input\":\"r\"");
    assertThat(found.get(1).document())
        .contains("\"what\":\"storyboard\"", "\"decision\":\"review\"", "\"input\":\"board\"");
  }

  @Test
  void the_verdict_on_a_prompt_is_found_before_there_is_a_storyboard_and_not_again() {
    var told = new Told();

    assertThat(told.hears(story -> story.onAdmitted(Told.PASSED)))
        .extracting(Finding::kind)
        .containsExactly("text_verdict");
    assertThat(told.hears(story -> story.onScreened(Told.plan(Told.PASSED, HIT, 1))).get(0))
        .extracting(Finding::document)
        .asString()
        .contains("\"what\":\"storyboard\"");
  }

  @Test
  void a_verdict_names_the_lists_and_the_terms() {
    Finding found =
        new Told().hears(story -> story.onScreened(Told.plan(Told.PASSED, HIT, 1))).get(0);

    assertThat(found.document())
        .contains("\"lists\":\"abc\"", "\"audience\":\"children\"", "\"release\":\"public\"");
  }

  @Test
  void a_hit_is_kept_by_its_place_and_not_by_its_words() {
    Finding found =
        new Told().hears(story -> story.onScreened(Told.plan(HIT, Told.PASSED, 1))).get(0);

    assertThat(found.document())
        .contains(
            "{\"category\":\"gore\",\"end\":9,\"rule\":\"en:gore:x\",\"severity\":2,"
                + "\"source\":\"title\",\"start\":3}")
        .doesNotContain(SECRET);
  }

  @Test
  void a_verdict_on_a_clip_has_its_scores_times_models_and_gaps() {
    Finding found = Told.rendering(2).judged(1, Decision.REVIEW, Told.SEEN).get(0);

    JsonNode document = Told.document(found);
    assertThat(found.kind()).isEqualTo("frame_verdict");
    assertThat(document.path("hits").toString())
        .isEqualTo(
            "[{\"category\":\"nudity\",\"endMillis\":1500,\"evidence\":\"ee\",\"model\":\"m@1\","
                + "\"score\":\"0.7251\",\"severity\":4,\"startMillis\":1040}]");
    assertThat(document.path("notChecked").toString()).isEqualTo("[\"gore\"]");
    assertThat(document.path("input").asText()).isEqualTo("clip 1");
    assertThat(document.path("shot").asInt()).isEqualTo(1);
  }

  @Test
  void a_verdict_that_can_not_be_read_is_kept_by_its_hash() {
    var refused =
        new StoryFailed("video_1", "safety_blocked", "S", "safety-service", Told.ref("v"));

    Finding found = new Told().hears(story -> story.onFailed(refused, "no JSON")).get(0);

    assertThat(found.document())
        .contains(
            "\"verdict\":\"29ecbeb830e3244605e5a88493e4088424a71780e5cf59bb3475f278f294335b\"");
  }

  @Test
  void a_fact_that_comes_again_is_found_once() {
    Told told = Told.rendering(2);
    told.judged(0, Decision.PASS, Told.SEEN);

    assertThat(told.judged(0, Decision.PASS, Told.SEEN)).isEmpty();
    assertThat(told.hears(story -> story.onScreened(Told.plan(HIT, HIT, 2)))).isEmpty();
  }

  @Test
  void a_no_on_a_shot_that_was_in_doubt_is_found_though_the_shot_does_not_move() {
    Told told = Told.rendering(2);
    told.judged(0, Decision.REVIEW, Told.SEEN);

    assertThat(told.judged(0, Decision.BLOCK, Told.SEEN.replace("review", "block")))
        .extracting(Finding::kind)
        .containsExactly("frame_verdict", "outcome");
  }

  @Test
  void a_new_take_is_found_though_its_verdict_reads_the_same() {
    Told told = Told.rendering(3);
    told.judged(0, Decision.PASS, Told.SEEN);
    told.shots.get(0).state = "requested";

    assertThat(told.judged(0, Decision.PASS, Told.SEEN))
        .extracting(Finding::kind)
        .containsExactly("frame_verdict");
  }

  @Test
  void an_approval_is_found_with_the_reviewers_name() {
    List<Finding> found = inReview().hears(story -> story.review().approve(LI, 1));

    assertThat(found)
        .containsExactly(
            new Finding(
                "decision",
                "Li",
                "{\"audience\":\"children\",\"decision\":\"approve\",\"reason\":\"so\","
                    + "\"release\":\"public\",\"review\":\"on_doubt\"}"));
  }

  @Test
  void the_first_of_two_approvals_is_found_though_nothing_moves() {
    assertThat(inReview().hears(story -> story.review().approve(LI, 2)))
        .extracting(Finding::kind, Finding::who)
        .containsExactly(tuple("decision", "Li"));
  }

  @Test
  void a_rejection_is_found_with_its_reason_and_before_the_end() {
    List<Finding> found = inReview().hears(story -> story.review().reject(LI));

    assertThat(found).extracting(Finding::kind).containsExactly("decision", "outcome");
    assertThat(found.get(0).document()).contains("\"decision\":\"reject\"", "\"reason\":\"so\"");
  }

  @Test
  void a_reviewer_without_a_name_is_one_all_the_same() {
    var nobody = new Voice(null, null, Instant.EPOCH);

    assertThat(inReview().hears(story -> story.review().approve(nobody, 1)).get(0).who())
        .isEqualTo("reviewer");
  }

  @Test
  void another_take_is_found_with_its_shot_and_its_verdict_with_the_take() {
    Told told = inReview();

    assertThat(told.hears(story -> story.review().rerender(LI, 0)).get(0).document())
        .contains("\"decision\":\"rerender\"", "\"shotId\":\"video_1-0\"");
    assertThat(told.judged(0, Decision.REVIEW, Told.SEEN).get(0).document()).contains("\"take\":2");
  }

  @Test
  void a_claim_is_found_once() {
    Told told = inReview();
    Instant until = Instant.EPOCH.plusSeconds(60);

    assertThat(told.hears(story -> story.review().claim(LI, until)))
        .extracting(Finding::kind, Finding::who)
        .containsExactly(tuple("decision", "Li"));
    assertThat(told.hears(story -> story.review().claim(LI, until.plusSeconds(60)))).isEmpty();
  }

  @Test
  void that_nobody_decided_is_found_as_our_own_decision() {
    Told told = inReview();
    told.row.reviewingSince = Instant.EPOCH;

    assertThat(told.hears(story -> story.review().expire(Instant.EPOCH, Duration.ZERO)))
        .extracting(Finding::who)
        .containsExactly("prompt-service", "prompt-service");
  }

  @Test
  void a_refusal_by_a_gate_is_found_with_its_verdict_and_without_its_sentence() {
    var refused =
        new StoryFailed("video_1", "safety_blocked", SECRET, "safety-service", Told.ref("v"));

    List<Finding> found = new Told().hears(story -> story.onFailed(refused, HIT));

    assertThat(found).extracting(Finding::kind).containsExactly("text_verdict", "outcome");
    assertThat(found.get(1))
        .isEqualTo(
            new Finding(
                "outcome",
                "safety-service",
                "{\"code\":\"safety_blocked\",\"outcome\":\"failed\"}"));
  }

  @Test
  void a_film_is_found_by_its_hash() {
    var film =
        new StoryFinished(
            "video_1", Told.ref("f"), Told.ref("t"), Told.ref("t"), Told.ref("i"), 8, List.of());

    Told told = Told.rendering(1);
    told.judged(0, Decision.PASS, Told.SEEN);

    assertThat(told.hears(story -> story.onFinished(film)))
        .containsExactly(
            new Finding(
                "outcome", "postprocess-service", "{\"film\":\"f\",\"outcome\":\"finished\"}"));
  }

  @Test
  void a_user_who_wants_no_film_any_more_is_found() {
    assertThat(Told.rendering(1).hears(Story::cancel))
        .containsExactly(
            new Finding("outcome", "user", "{\"code\":\"cancelled\",\"outcome\":\"cancelled\"}"));
  }

  private static Told inReview() {
    Told told = Told.rendering(1);
    told.judged(0, Decision.REVIEW, Told.SEEN);
    assertThat(told.row.state).isEqualTo("reviewing");
    return told;
  }
}
