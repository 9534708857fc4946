package dev.starloom.platform.event;

import dev.starloom.contracts.event.DeadLetterCodes;
import dev.starloom.contracts.event.Topics;
import dev.starloom.platform.failure.PoisonFailure;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts records aside that nobody can handle, and acknowledges them once the letter is written.
 * While the broker is away it waits: the record must not be lost. A process that dies in between
 * writes the same letter again, under the same key.
 */
@ApplicationScoped
public class DeadLetters {
  private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  private final EventPublisher publisher;
  private final String stage;

  DeadLetters(
      EventPublisher publisher, @ConfigProperty(name = "quarkus.application.name") String stage) {
    this.publisher = publisher;
    this.stage = stage;
  }

  public Uni<Void> put(Message<byte[]> message, PoisonFailure reason) {
    return put(message, reason.code(), reason.getMessage());
  }

  /** For whatever reading the record threw: poison says why, anything else is a mistake of ours. */
  public Uni<Void> unreadable(Message<byte[]> message, RuntimeException e) {
    if (e instanceof PoisonFailure poison) {
      return put(message, poison);
    }
    LOG.atError().log("Unexpected failure while a record was read", e);
    return put(
        message,
        DeadLetterCodes.UNREADABLE,
        "Reading it failed unexpectedly: " + e.getClass().getSimpleName() + ".");
  }

  /**
   * Completes when the letter is written and the record acknowledged.
   *
   * @param code one of {@code DeadLetterCodes}
   * @param reason a sentence, without text of users
   */
  public Uni<Void> put(Message<byte[]> message, String code, String reason) {
    var record = EventDecoder.record(message);
    var cause = new DeadLetter.Cause(stage, code, reason);
    var letter = DeadLetter.of(record, message.getPayload(), cause);
    LOG.atWarn()
        .addKeyValue("record", letter.id())
        .addKeyValue("code", code)
        .addKeyValue("reason", reason)
        .log("Record goes to the dead letters");
    return write(letter.forms())
        .onFailure()
        .invoke(e -> LOG.atWarn().addKeyValue("cause", e.toString()).log("Dead letter waits"))
        .onFailure()
        .retry()
        .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
        .indefinitely()
        .flatMap(written -> Uni.createFrom().completionStage(message::ack));
  }

  /** A letter that the broker finds too long is written in the next, shorter form. */
  private Uni<Void> write(List<DeadLetter> forms) {
    var letter = forms.get(0);
    Uni<Void> sent =
        publisher.send(Topics.DEAD_LETTER, letter.id(), letter.headers(), letter.body());
    return forms.size() == 1
        ? sent
        : sent.onFailure(RecordTooLargeException.class)
            .recoverWithUni(() -> write(forms.subList(1, forms.size())));
  }
}
