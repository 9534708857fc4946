package dev.starloom.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.contracts.event.StoryControl;
import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.platform.failure.TransientFailure;
import io.quarkus.runtime.ShutdownEvent;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.DisconnectException;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class EventHandlingTest {
  private static final StoryControl EVENT = new StoryControl("s", "cancel");

  private final AtomicInteger acknowledged = new AtomicInteger();
  private final AtomicInteger worked = new AtomicInteger();
  private ScriptedEmitter broker = new ScriptedEmitter();

  @Test
  void an_event_is_acknowledged_after_its_work() {
    handle(event -> assertThat(acknowledged).hasValue(0));

    assertThat(worked).hasValue(1);
    assertThat(acknowledged).hasValue(1);
    assertThat(broker.sent).isEmpty();
  }

  @Test
  void what_is_away_for_now_is_tried_again_then_acknowledged() {
    handle(
        event -> {
          if (worked.get() < 2) {
            throw new TransientFailure("away", null);
          }
        });

    assertThat(worked).hasValue(2);
    assertThat(acknowledged).hasValue(1);
    assertThat(broker.sent).isEmpty();
  }

  @Test
  void what_will_never_work_ends_the_story_with_its_reason() {
    handle(
        event -> {
          throw new PermanentFailure("artifact_broken", "It is broken.");
        });

    assertThat(worked).hasValue(1);
    assertThat(acknowledged).hasValue(1);
    assertThat(broker.topics()).containsExactly("story.failed");
    assertThat(new String(broker.sent.get(0).body(), java.nio.charset.StandardCharsets.UTF_8))
        .contains("artifact_broken", "It is broken.", "test-service");
  }

  @Test
  void the_end_of_a_story_is_said_again_until_the_broker_takes_it() {
    broker = new ScriptedEmitter(new DisconnectException("away"));

    handle(
        event -> {
          throw new PermanentFailure("artifact_broken", "It is broken.");
        });

    assertThat(broker.topics()).containsExactly("story.failed", "story.failed");
    assertThat(acknowledged).hasValue(1);
  }

  @Test
  void a_mistake_in_the_program_is_tried_three_times_and_ends_the_story() {
    handle(
        event -> {
          throw new IllegalStateException("a bug with a secret");
        });

    assertThat(worked).hasValue(3);
    assertThat(acknowledged).hasValue(1);
    assertThat(broker.topics()).containsExactly("story.failed");
    assertThat(new String(broker.sent.get(0).body(), java.nio.charset.StandardCharsets.UTF_8))
        .contains("internal_error")
        .doesNotContain("secret");
  }

  @Test
  void what_is_away_for_now_does_not_use_up_the_tries_on_mistakes() {
    handle(
        event -> {
          if (worked.get() < 3) {
            throw new TransientFailure("away", null);
          }
          if (worked.get() < 5) {
            throw new IllegalStateException("a passing mistake");
          }
        });

    assertThat(worked).hasValue(5);
    assertThat(acknowledged).hasValue(1);
    assertThat(broker.sent).isEmpty();
  }

  @Test
  void a_record_over_which_the_decoder_stumbles_is_unreadable() throws Exception {
    var message = new Stumbling(message());

    handling().handle(message, StoryControl.class, this::count).toCompletableFuture().get();

    assertThat(broker.sent.get(0).header("dead-letter-code")).isEqualTo("unreadable");
    assertThat(broker.sent.get(0).header("dead-letter-reason")).doesNotContain("secret");
    assertThat(acknowledged).hasValue(1);
    assertThat(worked).hasValue(0);
  }

  @Test
  void what_can_not_be_read_is_a_dead_letter() throws Exception {
    var message =
        Records.counting(
            acknowledged, "story.control", "k", Records.headers(Map.of()), Records.bytes("{}"));

    handling().handle(message, StoryControl.class, this::count).toCompletableFuture().get();

    assertThat(broker.topics()).containsExactly("starloom.dead-letter");
    assertThat(broker.sent.get(0).header("dead-letter-code")).isEqualTo("unreadable");
    assertThat(acknowledged).hasValue(1);
    assertThat(worked).hasValue(0);
  }

  @Test
  void a_record_that_is_interrupted_by_shutdown_is_left_for_the_next_process() {
    EventHandling handling = handling();
    handling.onShutdown(new ShutdownEvent());

    CompletionStage<Void> stage =
        handling.handle(
            message(),
            StoryControl.class,
            event -> {
              count(event);
              throw new TransientFailure("away", null);
            });

    assertThat(stage.toCompletableFuture()).isNotDone();
    assertThat(worked).hasValue(1);
    assertThat(acknowledged).hasValue(0);
  }

  @Test
  void the_log_of_the_work_names_the_story() {
    handle(event -> assertThat(MDC.get("storyId")).isEqualTo("s"));

    assertThat(acknowledged).hasValue(1);
    assertThat(MDC.get("storyId")).isNull();
  }

  private void handle(Consumer<StoryControl> work) {
    CompletionStage<Void> stage =
        handling()
            .handle(
                message(),
                StoryControl.class,
                event -> {
                  count(event);
                  work.accept(event);
                });
    assertThat(stage.toCompletableFuture().orTimeout(20, TimeUnit.SECONDS)).isCompleted();
  }

  private void count(StoryControl event) {
    worked.incrementAndGet();
  }

  private EventHandling handling() {
    var publisher = broker.publisher();
    return new EventHandling(publisher, new DeadLetters(publisher, "test-service"), "test-service");
  }

  private Message<byte[]> message() {
    var event = EncodedEvent.of(EVENT, "test", ScriptedEmitter.NOW);
    return Records.counting(
        acknowledged, event.topic(), event.key(), Records.headers(event.headers()), event.body());
  }

  /** A record whose body makes its first reader fail as a mistake in the decoder would. */
  private record Stumbling(Message<byte[]> record, AtomicInteger reads) implements Message<byte[]> {
    Stumbling(Message<byte[]> record) {
      this(record, new AtomicInteger());
    }

    @Override
    public byte[] getPayload() {
      if (reads.getAndIncrement() == 0) {
        throw new ArrayIndexOutOfBoundsException("a bug with a secret");
      }
      return record.getPayload();
    }

    @Override
    public Metadata getMetadata() {
      return record.getMetadata();
    }

    @Override
    public Supplier<CompletionStage<Void>> getAck() {
      return record.getAck();
    }
  }
}
