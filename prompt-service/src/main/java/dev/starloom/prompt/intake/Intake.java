package dev.starloom.prompt.intake;

import dev.starloom.contracts.artifact.ArtifactKeys;
import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.contracts.event.StorySubmitted;
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

/** The one way into the pipeline, for every door. */
@ApplicationScoped
public class Intake {
  private static final String DEFAULT_SIZE = "1280x720";
  private static final int DEFAULT_FPS = 24;

  private final ArtifactStore artifacts;
  private final StoryStore stories;
  private final Clock clock;

  Intake(ArtifactStore artifacts, StoryStore stories, Clock clock) {
    this.artifacts = artifacts;
    this.stories = stories;
    this.clock = clock;
  }

  /**
   * Accepts a request under an id. The same id with the same request gives the story that is there;
   * with another request it is {@link Rejected}.
   */
  public Uni<StoryRow> accept(String id, StoryRequest asked) {
    String said = Sha256.of(Json.write(asked));
    StoryRequest complete = complete(id, asked);
    byte[] document = Json.write(complete);
    String key = ArtifactKeys.request(id, Sha256.of(document));
    return Offload.blocking(() -> artifacts.put(key, document, "application/json"))
        .flatMap(
            request ->
                stories.create(
                    row(id, document, said, request),
                    OutboxRow.of(new StorySubmitted(id, request), clock.instant())))
        .invoke(row -> refuseReuse(row, said));
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
        asked.music() == null || asked.music());
  }

  private StoryRow row(String id, byte[] document, String said, ArtifactRef request) {
    var row = new StoryRow();
    row.id = id;
    row.state = new StoryState.Submitted().word();
    row.step = row.state;
    row.createdAt = now();
    row.request = new String(document, StandardCharsets.UTF_8);
    row.requestSha256 = said;
    row.requestRef = request;
    return row;
  }

  /** PostgreSQL keeps microseconds; pages of the list compare for equality. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
