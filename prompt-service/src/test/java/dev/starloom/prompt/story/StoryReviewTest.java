package dev.starloom.prompt.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.contracts.event.ShotFailed;
import dev.starloom.contracts.event.ShotRendered;
import dev.starloom.contracts.event.ShotRequested;
import dev.starloom.contracts.event.StoryApproved;
import dev.starloom.contracts.event.StoryControl;
import dev.starloom.contracts.event.StoryReviewed;
import dev.starloom.contracts.safety.Decision;
import dev.starloom.contracts.story.Reviews;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryReviewTest {
  private static final Instant NOON = Instant.parse("2026-08-19T12:00:00Z");
  private static final Voice LI = new Voice("Li", null, NOON);
  private static final Voice KIM = new Voice("Kim", "too bright", NOON);
  private static final Voice NOBODY = new Voice(null, null, NOON);

  private final Told told = new Told(Reviews.ALWAYS);

  @Test
  void a_story_that_always_asks_waits_though_every_gate_said_yes() {
    told.screened(1).judged(0, Decision.PASS);

    assertThat(told.row.state).isEqualTo("reviewing");
    assertThat(told.review(story -> story.approve(NOBODY, 1))).isEqualTo(ReviewAnswer.DONE);
    assertThat(told.row.state).isEqualTo("assembling");
  }

  @Test
  void an_approval_is_said_with_the_name_and_the_time() {
    told.screened(1).judged(0, Decision.PASS);
    told.review(story -> story.approve(KIM, 1));

    assertThat(told.said)
        .contains(
            new StoryReviewed(
                "video_1", "approve", "Kim", "too bright", null, "2026-08-19T12:00:00Z"));
  }

  @Test
  void the_film_waits_for_the_second_of_two_persons() {
    told.screened(1).judged(0, Decision.PASS);

    assertThat(told.review(story -> story.approve(LI, 2))).isEqualTo(ReviewAnswer.RECORDED);
    assertThat(told.row.state).isEqualTo("reviewing");
    assertThat(told.review(story -> story.approve(KIM, 2))).isEqualTo(ReviewAnswer.DONE);
    assertThat(told.row.state).isEqualTo("assembling");
  }

  @Test
  void one_person_is_not_two_however_the_name_is_typed() {
    told.screened(1).judged(0, Decision.PASS);
    told.review(story -> story.approve(LI, 2));

    for (String name : List.of("Li", "li", " ＬＩ ")) {
      assertThat(told.review(story -> story.approve(new Voice(name, null, NOON), 2)))
          .isEqualTo(ReviewAnswer.SAME_REVIEWER);
    }
    assertThat(told.row.state).isEqualTo("reviewing");
  }

  @Test
  void two_persons_must_be_named() {
    told.screened(1).judged(0, Decision.PASS);

    assertThat(told.review(story -> story.approve(NOBODY, 2))).isEqualTo(ReviewAnswer.NAME_NEEDED);
  }

  @Test
  void one_rejection_ends_it_after_an_approval_too() {
    told.screened(1).judged(0, Decision.PASS);
    told.review(story -> story.approve(LI, 2));
    told.review(story -> story.reject(KIM));

    assertThat(told.row.failureCode).isEqualTo("review_rejected");
    assertThat(told.row.failureSentence).contains("too bright");
    assertThat(told.said).contains(new StoryControl("video_1", StoryControl.CANCEL));
  }

  @Test
  void who_has_it_not_in_hand_can_not_decide_while_another_has() {
    told.screened(1).judged(0, Decision.PASS);
    told.review(story -> story.claim(LI, NOON.plusSeconds(60)));

    for (Voice other : List.of(KIM, NOBODY)) {
      assertThat(told.review(story -> story.approve(other, 1)))
          .isEqualTo(ReviewAnswer.CLAIMED_BY_OTHER);
      assertThat(told.review(story -> story.reject(other)))
          .isEqualTo(ReviewAnswer.CLAIMED_BY_OTHER);
      assertThat(told.review(story -> story.rerender(other, 0)))
          .isEqualTo(ReviewAnswer.CLAIMED_BY_OTHER);
    }
    assertThat(told.review(story -> story.claim(KIM, NOON)))
        .isEqualTo(ReviewAnswer.CLAIMED_BY_OTHER);
    assertThat(told.review(story -> story.approve(LI, 1))).isEqualTo(ReviewAnswer.DONE);
  }

  @Test
  void a_claim_ends_by_itself() {
    told.screened(1).judged(0, Decision.PASS);
    told.review(story -> story.claim(LI, NOON));

    assertThat(told.review(story -> story.claim(KIM, NOON.plusSeconds(60))))
        .isEqualTo(ReviewAnswer.DONE);
    assertThat(told.row.claimedBy).isEqualTo("Kim");
  }

  @Test
  void only_who_has_it_can_give_it_back_by_name() {
    told.screened(1).judged(0, Decision.PASS);
    told.review(story -> story.claim(LI, NOON.plusSeconds(60)));

    assertThat(told.review(story -> story.unclaim(KIM))).isEqualTo(ReviewAnswer.CLAIMED_BY_OTHER);
    assertThat(told.review(story -> story.unclaim(LI))).isEqualTo(ReviewAnswer.DONE);
    assertThat(told.row.claimedBy).isNull();
  }

  @Test
  void a_shot_that_is_made_again_is_asked_for_as_its_next_take() {
    told.screened(2).judged(0, Decision.PASS).judged(1, Decision.REVIEW);
    told.review(story -> story.rerender(KIM, 1));

    assertThat(told.row.state).isEqualTo("rendering");
    assertThat(told.shots.get(1).state).isEqualTo("requested");
    assertThat(told.last(ShotRequested.class))
        .isEqualTo(new ShotRequested("video_1", "video_1-1", 1, Told.REF, 2));
    assertThat(told.last(StoryReviewed.class).shotId()).isEqualTo("video_1-1");
  }

  @Test
  void the_film_is_made_of_the_latest_take() {
    told.screened(2).judged(0, Decision.PASS).judged(1, Decision.REVIEW);
    told.review(story -> story.rerender(KIM, 1));
    told.tell(story -> story.onShotScreened(Told.take(1, 2, Decision.PASS), "{}"));
    told.review(story -> story.approve(KIM, 1));

    assertThat(told.last(StoryApproved.class).clips())
        .containsExactly(Told.clip(0, 1), Told.clip(1, 2));
  }

  @Test
  void a_late_verdict_on_the_old_take_changes_nothing() {
    told.screened(1).judged(0, Decision.REVIEW);
    told.review(story -> story.rerender(KIM, 0));
    List<Object> before = told.values();

    told.tell(story -> story.onShotScreened(Told.take(0, 1, Decision.PASS), "{}"));
    told.tell(story -> story.onShotScreened(Told.take(0, 1, Decision.BLOCK), "{}"));
    told.tell(
        story ->
            story.onShotRendered(new ShotRendered("video_1", "video_1-0", Told.REF, 9, false)));
    told.tell(story -> story.onShotFailed(new ShotFailed("video_1", "video_1-0", "x", "S")));

    assertThat(told.values()).isEqualTo(before);
  }

  @Test
  void another_take_comes_back_to_the_reviewers_though_the_gate_says_yes() {
    var told = new Told(Reviews.ON_DOUBT);
    told.screened(1).judged(0, Decision.REVIEW);
    told.review(story -> story.rerender(KIM, 0));
    told.tell(story -> story.onShotScreened(Told.take(0, 2, Decision.PASS), "{}"));

    assertThat(told.row.state).isEqualTo("reviewing");
  }

  @Test
  void a_first_approval_does_not_outlive_another_take() {
    told.screened(1).judged(0, Decision.PASS);
    told.review(story -> story.approve(LI, 2));
    told.review(story -> story.rerender(KIM, 0));
    told.tell(story -> story.onShotScreened(Told.take(0, 2, Decision.PASS), "{}"));

    assertThat(told.review(story -> story.approve(KIM, 2))).isEqualTo(ReviewAnswer.RECORDED);
  }

  @Test
  void a_shot_has_five_takes_at_most() {
    told.screened(1).judged(0, Decision.PASS);
    for (int take = 2; take <= 5; take++) {
      assertThat(told.review(story -> story.rerender(KIM, 0))).isEqualTo(ReviewAnswer.DONE);
      int now = take;
      told.tell(story -> story.onShotScreened(Told.take(0, now, Decision.PASS), "{}"));
    }

    assertThat(told.review(story -> story.rerender(KIM, 0))).isEqualTo(ReviewAnswer.TOO_MANY_TAKES);
    assertThat(told.row.state).isEqualTo("reviewing");
  }

  @Test
  void a_shot_that_is_not_there_is_not_made_again() {
    told.screened(1).judged(0, Decision.PASS);

    assertThat(told.review(story -> story.rerender(KIM, 1))).isEqualTo(ReviewAnswer.NO_SUCH_SHOT);
  }

  @Test
  void nothing_can_be_decided_where_nothing_is_asked() {
    told.screened(1);
    List<Object> before = told.values();

    assertThat(told.review(story -> story.approve(KIM, 1))).isEqualTo(ReviewAnswer.NOT_IN_REVIEW);
    assertThat(told.review(story -> story.reject(KIM))).isEqualTo(ReviewAnswer.NOT_IN_REVIEW);
    assertThat(told.review(story -> story.rerender(KIM, 0))).isEqualTo(ReviewAnswer.NOT_IN_REVIEW);
    assertThat(told.review(story -> story.claim(KIM, NOON))).isEqualTo(ReviewAnswer.NOT_IN_REVIEW);
    assertThat(told.values()).isEqualTo(before);
  }

  @Test
  void a_story_that_waits_too_long_is_escalated_once() {
    told.screened(1).judged(0, Decision.PASS);
    told.row.reviewingSince = NOON;

    assertThat(told.<Boolean>ask(story -> story.escalate(NOON.plusSeconds(59), MINUTE))).isFalse();
    assertThat(told.<Boolean>ask(story -> story.escalate(NOON.plusSeconds(60), MINUTE))).isTrue();
    assertThat(told.<Boolean>ask(story -> story.escalate(NOON.plusSeconds(61), MINUTE))).isFalse();
    assertThat(told.said).filteredOn(StoryReviewed.class::isInstance).hasSize(1);
  }

  @Test
  void a_story_that_nobody_ever_reviews_ends() {
    told.screened(1).judged(0, Decision.PASS);
    told.row.reviewingSince = NOON;

    assertThat(told.<Boolean>ask(story -> story.expire(NOON.plusSeconds(59), MINUTE))).isFalse();
    assertThat(told.<Boolean>ask(story -> story.expire(NOON.plusSeconds(60), MINUTE))).isTrue();
    assertThat(told.row.failureCode).isEqualTo("review_expired");
  }

  private static final Duration MINUTE = Duration.ofMinutes(1);
}
