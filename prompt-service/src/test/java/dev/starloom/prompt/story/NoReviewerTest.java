package dev.starloom.prompt.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starloom.contracts.event.ShotRequested;
import dev.starloom.contracts.event.StoryFinished;
import dev.starloom.contracts.safety.Decision;
import dev.starloom.contracts.story.Reviews;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where nobody is to be asked, what is in doubt is refused. */
class NoReviewerTest {
  private static final String DOUBT =
      "{\"verdict\":\"review\",\"hits\":[{\"category\":\"gore\",\"severity\":4,\"text\":\"血\","
          + "\"start\":1,\"end\":2,\"rule\":\"zh:gore:血\",\"source\":\"prompt\"}]}";

  private final Told told = new Told(Reviews.NEVER);

  @Test
  void a_doubtful_clip_ends_the_story_and_its_sentence_names_the_doubt() {
    told.screened(2).judged(1, Decision.REVIEW);

    assertThat(told.row.state).isEqualTo("failed");
    assertThat(told.row.failureCode).isEqualTo("safety_doubt");
    assertThat(told.row.failureSentence).contains("shot 2 (nudity)");
  }

  @Test
  void a_doubtful_text_ends_the_story_before_anything_is_rendered() {
    told.screened(2, DOUBT);

    assertThat(told.row.failureCode).isEqualTo("safety_doubt");
    assertThat(told.row.failureSentence).contains("the prompt (“血”: gore)");
    assertThat(told.said).noneMatch(ShotRequested.class::isInstance);
  }

  @Test
  void a_text_without_a_verdict_ends_the_story() {
    told.screened(1, null);

    assertThat(told.row.failureSentence).contains("the prompt (it was not looked at)");
  }

  @Test
  void what_nothing_could_look_for_is_named() {
    told.screened(1);
    told.tell(
        story ->
            story.onShotScreened(
                new dev.starloom.contracts.event.ShotScreened(
                    "video_1", "video_1-0", Told.REF, Decision.REVIEW, null, Told.REF),
                "{\"verdict\":\"review\",\"hits\":[],\"notChecked\":[\"gore\"]}"));

    assertThat(told.row.failureSentence).contains("shot 1 (nothing could look for gore)");
  }

  @Test
  void a_story_without_a_doubt_goes_on() {
    told.screened(1).judged(0, Decision.PASS);

    assertThat(told.row.state).isEqualTo("assembling");
  }

  @Test
  void a_wish_that_nobody_knows_asks_a_person() {
    var odd = new Told("whenever");
    odd.screened(1).judged(0, Decision.PASS);

    assertThat(odd.row.state).isEqualTo("reviewing");
  }

  @Test
  void a_film_that_nobody_asked_for_takes_no_story_past_its_reviewer() {
    var waiting = new Told(Reviews.ALWAYS);
    waiting.screened(1).judged(0, Decision.PASS);
    var film = new StoryFinished("video_1", Told.REF, Told.REF, Told.REF, Told.REF, 6, List.of());

    assertThatThrownBy(() -> waiting.tell(story -> story.onFinished(film)))
        .isInstanceOf(EarlyFact.class);
    assertThat(waiting.row.state).isEqualTo("reviewing");
  }
}
