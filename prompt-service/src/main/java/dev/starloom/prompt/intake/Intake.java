package dev.starloom.prompt.intake;

import dev.starloom.contracts.artifact.ArtifactKeys;
import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.contracts.event.StoryEvent;
import dev.starloom.contracts.event.StorySubmitted;
import dev.starloom.contracts.story.Audiences;
import dev.starloom.contracts.story.Releases;
import dev.starloom.contracts.story.Reviews;
import dev.starloom.contracts.story.StoryRequest;
import dev.starloom.contracts.story.Styles;
import dev.starloom.platform.artifact.ArtifactStore;
import dev.starloom.platform.artifact.Sha256;
import dev.starloom.platform.json.Json;
import dev.starloom.prompt.outbox.OutboxRow;
import dev.starloom.prompt.story.StoryRow;
import dev.starloom.prompt.story.StoryState;
import dev.starloom.prompt.story.StoryStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one way into the pipeline, for every door. */
@ApplicationScoped
public class Intake {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
  private static final String DEFAULT_SIZE = "1280x720";
  private static final int DEFAULT_FPS = 24;

  private final ArtifactStore artifacts;
  private final StoryStore stories;
  private final Attempts attempts;
  private final OfferedEngines engines;
  private final Clock clock;

  Intake(
      ArtifactStore artifacts,
      StoryStore stories,
      Attempts attempts,
      OfferedEngines engines,
      Clock clock) {
    this.artifacts = artifacts;
    this.stories = stories;
    this.attempts = attempts;
    this.engines = engines;
    this.clock = clock;
  }

  /** Accepts a request as a story of its own. */
  public Uni<StoryRow> accept(StoryRequest asked) {
    return store(StoryId.random(), asked, (row, fact) -> stories.create(row, fact, List.of()));
  }

  /**
   * Accepts a request under an id. The same id with the same request gives the story that is there;
   * with another request, or when that story was deleted, it is {@link Rejected}.
   */
  public Uni<StoryRow> accept(String id, StoryRequest asked) {
    return accept(id, asked, List.of());
  }

  /**
   * The same for a door that answers by events.
   *
   * @param answers said in the story's transaction, and again when the same request comes again
   */
  public Uni<StoryRow> accept(String id, StoryRequest asked, List<StoryEvent> answers) {
    List<OutboxRow> said = rows(answers);
    // Looked up before anything is written: nothing may be written for a story that was deleted.
    return stories
        .readAny(id)
        .flatMap(
            there ->
                there == null
                    ? store(id, asked, (row, fact) -> stories.create(row, fact, said))
                    : again(there, asked, said))
        .invoke(row -> refuseDeleted(row))
        .invoke(row -> refuseReuse(row, said(asked)));
  }

  private Uni<StoryRow> again(StoryRow there, StoryRequest asked, List<OutboxRow> answers) {
    refuseDeleted(there);
    refuseReuse(there, said(asked));
    return answers.isEmpty() ? known(there) : stories.say(answers).replaceWith(there);
  }

  private List<OutboxRow> rows(List<StoryEvent> events) {
    return events.stream().map(event -> OutboxRow.of(event, clock.instant())).toList();
  }

  /**
   * Accepts a request that a client may send several times: all attempts give one story. {@link
   * Rejected} if that story was deleted.
   */
  public Uni<StoryRow> accept(Attempt attempt, StoryRequest asked) {
    Uni<StoryRow> earlier =
        attempt.repeated() ? attempts.earlier(attempt) : Uni.createFrom().nullItem();
    return earlier
        .flatMap(there -> there == null ? store(attempt, asked) : known(there))
        .invoke(row -> refuseDeleted(row));
  }

  private Uni<StoryRow> store(Attempt attempt, StoryRequest asked) {
    String id = StoryId.random();
    return store(id, asked, (row, fact) -> attempts.create(row, fact, attempt))
        .call(row -> row.id.equals(id) ? Uni.createFrom().voidItem() : discard(id));
  }

  /** Only a new story is refused an engine: one that was accepted is answered as it was. */
  private Uni<StoryRow> store(
      String id, StoryRequest asked, BiFunction<StoryRow, OutboxRow, Uni<StoryRow>> create) {
    engines.check(asked.engine());
    StoryRequest complete = complete(id, asked);
    byte[] document = Json.write(complete);
    String key = ArtifactKeys.request(id, Sha256.of(document));
    return Offload.blocking(() -> artifacts.put(key, document, "application/json"))
        .flatMap(
            request ->
                create.apply(
                    row(id, complete, said(asked), request),
                    OutboxRow.of(new StorySubmitted(id, request), clock.instant())));
  }

  /** An attempt that arrived together with another one has written a request for nothing. */
  private Uni<Void> discard(String id) {
    return Offload.<Void>blocking(
            () -> {
              artifacts.removeUnder(ArtifactKeys.story(id));
              return null;
            })
        .onFailure()
        .invoke(e -> LOG.atWarn().addKeyValue("storyId", id).log("An unused request stays", e))
        .onFailure()
        .recoverWithNull();
  }

  private static Uni<StoryRow> known(StoryRow row) {
    return Uni.createFrom().item(row);
  }

  private static void refuseDeleted(StoryRow row) {
    if (row.deletedAt != null) {
      throw new Rejected(
          410, "video_deleted", null, "The video of this request was deleted; take a new key.");
    }
  }

  private static void refuseReuse(StoryRow row, String said) {
    if (!row.requestSha256.equals(said)) {
      throw new Rejected(
          422,
          "idempotency_key_reused",
          "Idempotency-Key",
          "This idempotency key was used for another request; take a new one.");
    }
  }

  private static String said(StoryRequest asked) {
    return Sha256.of(Json.write(asked));
  }

  private static StoryRequest complete(String id, StoryRequest asked) {
    return new StoryRequest(
        asked.prompt(),
        asked.seconds(),
        asked.size() == null ? DEFAULT_SIZE : asked.size(),
        asked.seed() == null ? Long.valueOf(StoryId.seed(id)) : asked.seed(),
        asked.style() == null ? Styles.DEFAULT : asked.style(),
        asked.language(),
        asked.fps() == null ? Integer.valueOf(DEFAULT_FPS) : asked.fps(),
        asked.voice() == null || asked.voice(),
        asked.music() == null || asked.music(),
        asked.sky(),
        asked.engine(),
        asked.narration(),
        asked.quality(),
        asked.audience() == null ? Audiences.GENERAL : asked.audience(),
        asked.release() == null ? Releases.PRIVATE : asked.release(),
        asked.review() == null ? Reviews.ON_DOUBT : asked.review(),
        asked.finish());
  }

  private StoryRow row(String id, StoryRequest complete, String said, ArtifactRef request) {
    var row = new StoryRow();
    row.id = id;
    row.state = new StoryState.Submitted().word();
    row.step = row.state;
    row.createdAt = now();
    row.request = new String(Json.write(complete), StandardCharsets.UTF_8);
    row.audience = complete.audience();
    row.release = complete.release();
    row.review = complete.review();
    row.requestSha256 = said;
    row.requestRef = request;
    row.originalSeen = true;
    return row;
  }

  /** PostgreSQL keeps microseconds; pages of the list compare for equality. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
