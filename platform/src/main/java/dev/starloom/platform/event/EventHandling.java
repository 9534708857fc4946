package dev.starloom.platform.event;

import dev.starloom.contracts.event.FailureCodes;
import dev.starloom.contracts.event.StoryEvent;
import dev.starloom.contracts.event.StoryFailed;
import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.platform.failure.TransientFailure;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * What a blocking consumer does around its own work: decode, retry what is transient, end the story
 * for what is permanent, dead-letter what can't be read. A record is acknowledged only after its
 * effect is safe; a record interrupted by shutdown is left for the next process.
 */
@ApplicationScoped
public class EventHandling {
  private static final Logger LOG = LoggerFactory.getLogger(EventHandling.class);
  private static final int ATTEMPTS_ON_BUGS = 3;

  private final EventPublisher publisher;
  private final DeadLetters deadLetters;
  private final String stage;
  private final CountDownLatch shutdown = new CountDownLatch(1);

  EventHandling(
      EventPublisher publisher,
      DeadLetters deadLetters,
      @ConfigProperty(name = "quarkus.application.name") String stage) {
    this.publisher = publisher;
    this.deadLetters = deadLetters;
    this.stage = stage;
  }

  void onShutdown(@Observes ShutdownEvent event) {
    shutdown.countDown();
  }

  public <E extends StoryEvent> CompletionStage<Void> handle(
      Message<byte[]> message, Class<E> form, Consumer<E> work) {
    E event;
    try {
      event = EventDecoder.decode(message, form);
    } catch (RuntimeException e) { // poison, or a hole in the decoder: it would end the channel
      return deadLetters.unreadable(message, e).subscribeAsCompletionStage();
    }
    MDC.put("storyId", event.storyId());
    try {
      return attempt(message, event, work);
    } finally {
      MDC.remove("storyId");
    }
  }

  private <E extends StoryEvent> CompletionStage<Void> attempt(
      Message<byte[]> message, E event, Consumer<E> work) {
    int bugs = 0;
    for (int attempt = 1; ; attempt++) {
      try {
        work.accept(event);
        return message.ack();
      } catch (TransientFailure e) {
        LOG.atWarn()
            .addKeyValue("attempt", attempt)
            .addKeyValue("cause", e.getMessage())
            .log("Trying again");
      } catch (PermanentFailure e) {
        return giveUp(message, event, e);
      } catch (RuntimeException | Error e) { // what escaped here would end the channel silently
        LOG.atError().addKeyValue("attempt", attempt).log("Unexpected failure", e);
        if (++bugs >= ATTEMPTS_ON_BUGS) {
          return giveUp(message, event, bug(e));
        }
      }
      if (!pause(attempt)) {
        return new CompletableFuture<>();
      }
    }
  }

  private CompletionStage<Void> giveUp(
      Message<byte[]> message, StoryEvent event, PermanentFailure failure) {
    LOG.atInfo()
        .addKeyValue("code", failure.code())
        .addKeyValue("sentence", failure.sentence())
        .log("Story fails");
    var failed = new StoryFailed(event.storyId(), failure.code(), failure.sentence(), stage, null);
    for (int attempt = 1; ; attempt++) {
      try {
        publisher.publish(failed);
        return message.ack();
      } catch (RuntimeException e) { // the story must end, whatever keeps it from being said
        LOG.atWarn()
            .addKeyValue("attempt", attempt)
            .addKeyValue("cause", e.getMessage())
            .log("Trying again");
      }
      if (!pause(attempt)) {
        return new CompletableFuture<>();
      }
    }
  }

  private PermanentFailure bug(Throwable cause) {
    return new PermanentFailure(
        FailureCodes.INTERNAL_ERROR,
        "Something unexpected happened in " + stage + "; its log has it.",
        cause);
  }

  private boolean pause(int attempt) {
    long millis = Math.min(15_000, 250L << Math.min(attempt, 10));
    try {
      return !shutdown.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
