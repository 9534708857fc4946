package dev.starloom.prompt.removal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starloom.prompt.removal.DueRemovals.Due;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RemovalRoundTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration LIMIT = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Uni<Void> REFUSED =
      Uni.createFrom().failure(() -> new IllegalStateException("access denied"));

  private final RemovalsDouble removals = new RemovalsDouble();
  private final RemovalRound round =
      new RemovalRound(
          removals, new RemovalsDouble.Config(), Clock.fixed(NOW, ZoneOffset.UTC), LIMIT);

  private void due(int stories) {
    IntStream.range(0, stories).forEach(i -> removals.due.add(new Due("story" + i, NOW)));
  }

  private boolean run() {
    return round.run().await().atMost(PATIENCE);
  }

  @Test
  void a_story_that_fails_does_not_keep_the_others() {
    due(3);
    removals.troubles.put("story0", REFUSED);

    run();

    assertThat(removals.removed).containsExactly("story1", "story2");
  }

  @Test
  void a_story_that_never_answers_does_not_keep_the_others() {
    due(3);
    removals.troubles.put("story1", Uni.createFrom().nothing());

    run();

    assertThat(removals.removed).containsExactly("story0", "story2");
  }

  @Test
  void a_story_that_fails_has_its_next_turn_behind_those_that_are_due() {
    due(1);
    removals.troubles.put("story0", REFUSED);

    run();

    assertThat(removals.next).containsEntry("story0", NOW.plusSeconds(30));
  }

  @Test
  void what_is_removed_is_removed_once_more_after_the_grace_time() {
    due(1);

    run();

    assertThat(removals.next).containsEntry("story0", NOW.plus(Duration.ofHours(1)));
  }

  @Test
  void a_full_round_leads_to_another_one() {
    due(RemovalRound.BATCH);

    assertThat(run()).isTrue();
  }

  @Test
  void a_round_in_which_everything_failed_waits_for_the_next_poll() {
    due(RemovalRound.BATCH);
    removals.due.forEach(story -> removals.troubles.put(story.id(), REFUSED));

    assertThat(run()).isFalse();
  }

  @Test
  void a_table_that_never_answers_fails_the_round() {
    removals.held = true;

    assertThatThrownBy(this::run).isInstanceOf(TimeoutException.class);
    assertThat(removals.looks).hasSize(1);
  }
}
