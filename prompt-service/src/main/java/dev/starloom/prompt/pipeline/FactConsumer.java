package dev.starloom.prompt.pipeline;

import dev.starloom.contracts.event.DeadLetterCodes;
import dev.starloom.contracts.event.FailureCodes;
import dev.starloom.contracts.event.StoryEvent;
import dev.starloom.contracts.event.StoryFailed;
import dev.starloom.platform.event.DeadLetters;
import dev.starloom.platform.event.EventDecoder;
import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.prompt.intake.OnContext;
import dev.starloom.prompt.story.EarlyFact;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears the other services. A record is acknowledged only after its fact is stored; what can't be
 * read, or makes no sense however often it is tried, goes to the dead letters.
 */
@ApplicationScoped
class FactConsumer {
  private static final Logger LOG = LoggerFactory.getLogger(FactConsumer.class);
  private static final int ATTEMPTS_ON_EARLY = 4;

  private final Facts facts;
  private final DeadLetters deadLetters;
  private final Retries.Pauses pauses;

  @Inject
  FactConsumer(Facts facts, DeadLetters deadLetters) {
    this(facts, deadLetters, Retries.Pauses.USUAL);
  }

  FactConsumer(Facts facts, DeadLetters deadLetters, Retries.Pauses pauses) {
    this.facts = facts;
    this.deadLetters = deadLetters;
    this.pauses = pauses;
  }

  @Incoming("facts")
  @Acknowledgment(Acknowledgment.Strategy.MANUAL)
  Uni<Void> hear(Message<byte[]> message) {
    StoryEvent fact;
    try {
      fact = EventDecoder.decode(message);
    } catch (RuntimeException e) { // poison, or a hole in the decoder: it would end the channel
      return deadLetters.unreadable(message, e);
    }
    var context = new OnContext();
    Uni<Void> stored =
        context
            .<Void>run(() -> store(fact))
            .onFailure(EarlyFact.class)
            .retry()
            .withBackOff(pauses.first(), pauses.longest())
            .atMost(ATTEMPTS_ON_EARLY);
    return Retries.untilHopeless(stored, EarlyFact.class, pauses)
        .flatMap(done -> Uni.createFrom().completionStage(message.ack()))
        .onFailure()
        .recoverWithUni(e -> end(context, fact, e).flatMap(ended -> putAside(message, e)));
  }

  /**
   * A fact that can't be stored must not leave its story waiting for ever, so this outlasts a
   * database that is away. A story that isn't there needs no end.
   */
  private Uni<Void> end(OnContext context, StoryEvent fact, Throwable reason) {
    if (reason instanceof EarlyFact) {
      return Uni.createFrom().voidItem();
    }
    var failed =
        new StoryFailed(
            fact.storyId(),
            FailureCodes.INTERNAL_ERROR,
            "Something unexpected happened in prompt-service; its log has it.",
            "prompt-service",
            null);
    return context
        .<Void>run(() -> facts.apply(failed))
        .onFailure()
        .invoke(e -> warn(fact, "Story is not ended yet", e))
        .onFailure(e -> !(e instanceof EarlyFact) && !Retries.hopeless(e))
        .retry()
        .withBackOff(pauses.first(), pauses.longest())
        .indefinitely()
        .onFailure()
        .invoke(e -> warn(fact, "Story can't be ended", e))
        .onFailure()
        .recoverWithNull();
  }

  /** An artifact that is gone or damaged ends the story, with the reason in its record. */
  private Uni<Void> store(StoryEvent fact) {
    return facts
        .apply(fact)
        .onFailure(PermanentFailure.class)
        .recoverWithUni(e -> facts.apply(broken(fact, e)))
        .onFailure()
        .invoke(e -> warn(fact, "Fact is not stored yet", e));
  }

  private static void warn(StoryEvent fact, String what, Throwable e) {
    LOG.atWarn()
        .addKeyValue("storyId", fact.storyId())
        .addKeyValue("fact", fact.getClass().getSimpleName())
        .addKeyValue("cause", e.toString())
        .log(what);
  }

  private static StoryFailed broken(StoryEvent fact, PermanentFailure e) {
    return new StoryFailed(fact.storyId(), e.code(), e.sentence(), "prompt-service", null);
  }

  private Uni<Void> putAside(Message<byte[]> message, Throwable e) {
    return e instanceof EarlyFact
        ? deadLetters.put(message, DeadLetterCodes.EARLY, "It came early: " + e.getMessage() + ".")
        : Retries.unstorable(deadLetters, message, e);
  }
}
