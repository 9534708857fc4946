package dev.starloom.prompt.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class OutboxFactTest {
  @Test
  void a_story_goes_on_though_the_record_of_its_review_can_not_be_said() {
    assertThat(fact("story.reviewed.v1").end()).isEmpty();
  }

  @Test
  void a_story_that_waits_for_what_can_not_be_said_ends() {
    assertThat(fact("shot.requested.v1").end()).isPresent();
  }

  private static OutboxFact fact(String type) {
    return new OutboxFact(1, type, "s", "s", new byte[0], Instant.EPOCH, null);
  }
}
