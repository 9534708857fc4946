package dev.starloom.prompt.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.contracts.event.ShotFailed;
import dev.starloom.contracts.event.ShotRendered;
import dev.starloom.contracts.event.ShotRequested;
import dev.starloom.contracts.event.ShotScreened;
import dev.starloom.contracts.event.StoryApproved;
import dev.starloom.contracts.event.StoryControl;
import dev.starloom.contracts.event.StoryEvent;
import dev.starloom.contracts.event.StoryFailed;
import dev.starloom.contracts.event.StoryFinished;
import dev.starloom.contracts.safety.Decision;
import dev.starloom.contracts.story.Reviews;
import dev.starloom.prompt.shot.ShotRow;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryTest {
  private static final ArtifactRef REF = new ArtifactRef("b", "k", 1, "00", "x/y");
  private static final String PASS = "{\"verdict\":\"pass\",\"hits\":[]}";
  private static final String REVIEW = "{\"verdict\":\"review\",\"hits\":[]}";
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-08-19T21:00:00Z"), ZoneOffset.UTC);

  private static final Voice LI = new Voice("Li", null, CLOCK.instant());

  private final StoryRow row = submitted();
  private final List<ShotRow> shots = new ArrayList<>();
  private final List<StoryEvent> said = new ArrayList<>();

  @Test
  void a_screened_storyboard_is_narrated_before_a_shot_is_requested() {
    tell(story -> story.onScreened(plan(3, PASS)));

    assertThat(row.state).isEqualTo("screened");
    assertThat(said).isEmpty();
  }

  @Test
  void the_lengths_of_the_narrated_storyboard_count() {
    var narrated = new ArtifactRef("b", "narrated", 1, "01", "x/y");
    tell(story -> story.onScreened(plan(2, PASS)));
    tell(s -> s.onNarrated(new Plan(narrated, "{}", List.of(80, 96), PASS, PASS), REF));

    assertThat(row.storyboardRef).isEqualTo(narrated);
    assertThat(shots).extracting(shot -> shot.framesTotal).containsExactly(80, 96);
    assertThat(said).allMatch(e -> ((ShotRequested) e).storyboard().equals(narrated));
  }

  @Test
  void a_film_is_ordered_with_the_narration_of_its_story() {
    tell(story -> story.onNarrated(plan(1, PASS), REF));
    tell(story -> story.onShotScreened(judged(0, Decision.PASS), PASS));

    assertThat(((StoryApproved) said.get(said.size() - 1)).narration()).isEqualTo(REF);
  }

  @Test
  void a_narration_takes_no_doubtful_story_past_its_gate() {
    row.review = Reviews.NEVER;
    tell(story -> story.onNarrated(plan(1, REVIEW), REF));

    assertThat(row.state).isEqualTo("failed");
    assertThat(row.failureCode).isEqualTo("safety_doubt");
  }

  @Test
  void a_narration_of_a_cancelled_story_requests_nothing() {
    tell(story -> story.onScreened(plan(2, PASS)));
    tell(Story::cancel);
    tell(story -> story.onNarrated(plan(2, PASS), REF));

    assertThat(row.state).isEqualTo("cancelled");
    assertThat(said).noneMatch(ShotRequested.class::isInstance);
  }

  @Test
  void a_narrated_storyboard_requests_every_shot_once() {
    tell(story -> story.onNarrated(plan(3, PASS), null));
    tell(story -> story.onNarrated(plan(3, PASS), null));

    assertThat(row.state).isEqualTo("rendering");
    assertThat(said)
        .filteredOn(ShotRequested.class::isInstance)
        .extracting(event -> ((ShotRequested) event).shotId())
        .containsExactly("video_1-0", "video_1-1", "video_1-2");
  }

  @Test
  void the_last_cleared_shot_approves_the_story_with_all_clips_in_order() {
    tell(story -> story.onNarrated(plan(2, PASS), null));
    tell(story -> story.onShotScreened(judged(1, Decision.PASS), PASS));
    assertThat(row.state).isEqualTo("rendering");

    tell(story -> story.onShotScreened(judged(0, Decision.PASS), PASS));

    assertThat(row.state).isEqualTo("assembling");
    var approved = (StoryApproved) said.get(said.size() - 1);
    assertThat(approved.clips()).extracting(ArtifactRef::key).containsExactly("clip0", "clip1");
  }

  @Test
  void a_cancelled_story_stops_the_others_and_takes_no_late_film() {
    tell(story -> story.onNarrated(plan(1, PASS), null));
    tell(Story::cancel);
    tell(story -> story.onShotScreened(judged(0, Decision.PASS), PASS));

    assertThat(row.state).isEqualTo("cancelled");
    assertThat(row.completedAt).isEqualTo(CLOCK.instant());
    assertThat(said.get(said.size() - 1)).isEqualTo(new StoryControl(row.id, StoryControl.CANCEL));
  }

  @Test
  void a_doubtful_clip_waits_for_a_reviewer_and_an_approval_goes_on() {
    tell(story -> story.onNarrated(plan(1, PASS), null));
    tell(story -> story.onShotScreened(judged(0, Decision.REVIEW), PASS));
    assertThat(row.state).isEqualTo("reviewing");

    tell(story -> story.review().approve(LI, 1));

    assertThat(row.state).isEqualTo("assembling");
    assertThat(shots.get(0).state).isEqualTo("cleared");
  }

  @Test
  void a_doubtful_text_waits_for_a_reviewer_too() {
    tell(story -> story.onNarrated(plan(1, REVIEW), null));
    tell(story -> story.onShotScreened(judged(0, Decision.PASS), PASS));

    assertThat(row.state).isEqualTo("reviewing");
  }

  @Test
  void a_text_without_a_verdict_waits_for_a_reviewer() {
    tell(story -> story.onNarrated(plan(1, null), null));
    tell(story -> story.onShotScreened(judged(0, Decision.PASS), PASS));

    assertThat(row.state).isEqualTo("reviewing");
  }

  @Test
  void a_blocked_clip_fails_the_story_and_stops_its_other_work() {
    tell(story -> story.onNarrated(plan(2, PASS), null));
    tell(story -> story.onShotScreened(judged(0, Decision.BLOCK), PASS));

    assertThat(row.state).isEqualTo("failed");
    assertThat(row.failureCode).isEqualTo("safety_blocked");
    assertThat(said).contains(new StoryControl("video_1", StoryControl.CANCEL));
  }

  @Test
  void a_gate_that_says_yes_and_then_no_blocks_the_story_in_either_order() {
    tell(story -> story.onNarrated(plan(2, PASS), null));
    tell(story -> story.onShotScreened(judged(0, Decision.PASS), PASS));
    tell(story -> story.onShotScreened(judged(0, Decision.BLOCK), PASS));
    tell(story -> story.onShotScreened(judged(0, Decision.PASS), PASS));

    assertThat(row.failureCode).isEqualTo("safety_blocked");
    assertThat(shots.get(0).state).isEqualTo("flagged");
    assertThat(row.shotsDone).isEqualTo(1);
  }

  @Test
  void a_refusal_after_the_end_overwrites_no_verdict() {
    tell(story -> story.onNarrated(plan(1, PASS), null));
    tell(Story::cancel);
    tell(story -> story.onFailed(new StoryFailed("video_1", "late", "S", "x", REF), REVIEW));

    assertThat(row.storyboardVerdict).isEqualTo(PASS);
  }

  @Test
  void a_plan_without_shots_is_refused_because_nothing_would_close_its_story() {
    assertThatThrownBy(() -> plan(0, PASS)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_failed_shot_fails_the_story_with_its_sentence() {
    tell(story -> story.onNarrated(plan(1, PASS), null));
    tell(story -> story.onShotFailed(new ShotFailed("video_1", "video_1-0", "render_failed", "S")));

    assertThat(row.failureSentence).isEqualTo("S");
    assertThat(shots.get(0).state).isEqualTo("failed");
  }

  @Test
  void a_finished_story_can_not_fail_any_more() {
    tell(story -> story.onNarrated(plan(1, PASS), null));
    tell(story -> story.onShotScreened(judged(0, Decision.PASS), PASS));
    tell(story -> story.onFinished(finished()));
    tell(story -> story.onFailed(new StoryFailed("video_1", "late", "S", "x", null), null));

    assertThat(row.state).isEqualTo("finished");
    assertThat(row.failureCode).isNull();
  }

  @Test
  void a_fact_about_an_unknown_shot_is_early_not_lost() {
    assertThatThrownBy(
            () ->
                tell(
                    story ->
                        story.onShotRendered(new ShotRendered("video_1", "no", REF, 1, false))))
        .isInstanceOf(EarlyFact.class);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void every_event_twice_and_shuffled_ends_the_same(long seed) {
    var facts = new ArrayList<Consumer<Story>>();
    facts.add(story -> story.onStep("admitted"));
    facts.add(story -> story.onStep("storyboarded"));
    facts.add(story -> story.onNarrated(plan(4, PASS), null));
    for (int i = 0; i < 4; i++) {
      int shot = i;
      facts.add(
          story ->
              story.onShotRendered(
                  new ShotRendered("video_1", "video_1-" + shot, clip(shot), 72, false)));
      facts.add(story -> story.onShotScreened(judged(shot, Decision.PASS), PASS));
    }
    facts.addAll(List.copyOf(facts));
    Collections.shuffle(facts, new Random(seed));

    deliver(facts);

    assertThat(row.state).isEqualTo("assembling");
    assertThat(row.shotsDone).isEqualTo(4);
    assertThat(shots).extracting(shot -> shot.state).containsOnly("cleared");
    assertThat(said).filteredOn(ShotRequested.class::isInstance).hasSize(4);
    assertThat(said).filteredOn(StoryApproved.class::isInstance).hasSize(1);
  }

  /** An early fact is tried again later, as the consumer does. */
  private void deliver(List<Consumer<Story>> facts) {
    var queue = new ArrayDeque<>(facts);
    for (int tries = 0; !queue.isEmpty() && tries < 1000; tries++) {
      Consumer<Story> fact = queue.poll();
      try {
        tell(fact);
      } catch (EarlyFact e) {
        queue.add(fact);
      }
    }
    assertThat(queue).isEmpty();
  }

  private void tell(Consumer<Story> fact) {
    var story = new Story(row, shots, CLOCK);
    fact.accept(story);
    said.addAll(story.said());
  }

  private static StoryRow submitted() {
    var row = new StoryRow();
    row.id = "video_1";
    row.state = "submitted";
    row.step = "submitted";
    return row;
  }

  private static Plan plan(int shots, String promptVerdict) {
    return new Plan(REF, "{}", Collections.nCopies(shots, 72), promptVerdict, PASS);
  }

  private static ArtifactRef clip(int shot) {
    return new ArtifactRef("b", "clip" + shot, 1, "00", "video/mp4");
  }

  private static ShotScreened judged(int shot, Decision decision) {
    return new ShotScreened("video_1", "video_1-" + shot, clip(shot), decision, "nudity", REF);
  }

  private static StoryFinished finished() {
    return new StoryFinished("video_1", REF, REF, REF, REF, 6, List.of());
  }
}
