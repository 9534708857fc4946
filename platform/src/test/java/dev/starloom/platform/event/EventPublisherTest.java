package dev.starloom.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starloom.contracts.event.StoryControl;
import dev.starloom.contracts.event.StoryFailed;
import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.platform.failure.TransientFailure;
import org.apache.kafka.common.errors.DisconnectException;
import org.junit.jupiter.api.Test;

class EventPublisherTest {
  private static final StoryControl EVENT = new StoryControl("s", "cancel");

  @Test
  void an_event_is_sent_to_its_topic_with_its_key_and_attributes() {
    var broker = new ScriptedEmitter();

    broker.publisher().publish(EVENT);

    assertThat(broker.sent)
        .singleElement()
        .satisfies(
            record -> {
              assertThat(record.topic()).isEqualTo("story.control");
              assertThat(record.key()).isEqualTo("s");
              assertThat(record.header("ce_source")).isEqualTo("test-service");
              assertThat(record.header("ce_time")).isEqualTo("2026-01-01T00:00:00Z");
            });
  }

  @Test
  void what_the_broker_does_not_take_may_be_taken_later() {
    var publisher = new ScriptedEmitter(new DisconnectException("away")).publisher();

    assertThatThrownBy(() -> publisher.publish(EVENT)).isInstanceOf(TransientFailure.class);
  }

  @Test
  void a_checked_failure_of_the_channel_may_pass_as_well() {
    var publisher = new ScriptedEmitter(new Exception("away")).publisher();

    assertThatThrownBy(() -> publisher.publish(EVENT)).isInstanceOf(TransientFailure.class);
  }

  @Test
  void a_channel_that_is_full_may_have_room_later() {
    var publisher = new ScriptedEmitter(new IllegalStateException("full")).publisher();

    assertThatThrownBy(() -> publisher.publish(EVENT)).isInstanceOf(TransientFailure.class);
  }

  @Test
  void an_event_that_no_service_would_read_is_not_said() {
    var broker = new ScriptedEmitter();
    var longer = new StoryFailed("s", "code", "a".repeat(CloudEventReader.LIMIT), "x", null);

    assertThatThrownBy(() -> broker.publisher().publish(longer))
        .isInstanceOf(PermanentFailure.class);
    assertThat(broker.sent).isEmpty();
  }

  @Test
  void a_hint_that_is_lost_is_nobodys_failure() {
    var broker = new ScriptedEmitter(new DisconnectException("away"));

    broker.publisher().hint(EVENT);

    assertThat(broker.sent).hasSize(1);
  }
}
