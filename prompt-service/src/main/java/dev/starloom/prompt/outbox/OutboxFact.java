package dev.starloom.prompt.outbox;

import dev.starloom.contracts.event.EventType;
import dev.starloom.contracts.event.FailureCodes;
import dev.starloom.contracts.event.StoryFailed;
import dev.starloom.platform.event.CloudEventReader;
import dev.starloom.platform.event.EncodedEvent;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A row of the outbox as the relay reads it. */
record OutboxFact(
    long id,
    String type,
    String subject,
    String storyId,
    byte[] body,
    Instant createdAt,
    String traceParent) {
  private static final String SOURCE = "prompt-service";

  /** Answers, records, and what is said of a story that has ended: nothing waits for them. */
  private static final Set<EventType> NOBODY_WAITS =
      EnumSet.of(
          EventType.STORY_ACCEPTED,
          EventType.STORY_REJECTED,
          EventType.STORY_CONTROL,
          EventType.STORY_REVIEWED,
          EventType.STORY_FAILED);

  /** Throws {@link Unsayable} if no consumer could read it. */
  EncodedEvent encoded() {
    EventType known =
        EventType.named(type).orElseThrow(() -> new Unsayable("unknown event type: " + type));
    if (body.length > CloudEventReader.LIMIT) {
      throw new Unsayable(
          "event of " + body.length + " bytes; the limit is " + CloudEventReader.LIMIT);
    }
    return EncodedEvent.of(known, subject, storyId, body, SOURCE, createdAt);
  }

  /** What is said instead if this can't be: a story that waits for it would wait for ever. */
  Optional<StoryFailed> end() {
    boolean waits = EventType.named(type).map(known -> !NOBODY_WAITS.contains(known)).orElse(true);
    return waits
        ? Optional.of(
            new StoryFailed(
                storyId,
                FailureCodes.INTERNAL_ERROR,
                "Something unexpected happened in prompt-service; its log has it.",
                SOURCE,
                null))
        : Optional.empty();
  }
}
