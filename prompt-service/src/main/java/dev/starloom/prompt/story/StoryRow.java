package dev.starloom.prompt.story;

import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.contracts.event.StoryFinished;
import dev.starloom.contracts.story.Audiences;
import dev.starloom.contracts.story.Releases;
import dev.starloom.contracts.story.Reviews;
import dev.starloom.contracts.story.StoryRequest;
import dev.starloom.platform.json.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * One story as it is in the table. Only {@link Story} changes it, until it is deleted; after that
 * nothing does.
 */
@Entity
@Table(name = "story")
public class StoryRow {
  @Id public String id;

  public String state;

  /** The last thing that is known to have happened; finer than the state while it is submitted. */
  public String step;

  @Column(name = "created_at")
  public Instant createdAt;

  @Column(name = "completed_at")
  public Instant completedAt;

  public String request;

  @Column(name = "request_sha256")
  public String requestSha256;

  @Column(name = "request_ref")
  public ArtifactRef requestRef;

  /** Who will see the film, where it goes, and when a person decides; see the request. */
  public String audience = Audiences.GENERAL;

  public String release = Releases.PRIVATE;

  public String review = Reviews.ON_DOUBT;

  public String storyboard;

  @Column(name = "storyboard_ref")
  public ArtifactRef storyboardRef;

  /** What was spoken over which shot, or null where nothing is. */
  public ArtifactRef narration;

  @Column(name = "prompt_verdict")
  public String promptVerdict;

  @Column(name = "storyboard_verdict")
  public String storyboardVerdict;

  @Column(name = "shots_done")
  public int shotsDone;

  @Column(name = "shots_total")
  public int shotsTotal;

  @Column(name = "assembly_done")
  public int assemblyDone;

  @Column(name = "assembly_total")
  public int assemblyTotal;

  @Column(name = "failure_code")
  public String failureCode;

  @Column(name = "failure_sentence")
  public String failureSentence;

  @Column(name = "failure_stage")
  public String failureStage;

  public String film;

  /** Since when a reviewer is waited for, by the database's clock, which alone writes it. */
  @Column(name = "reviewing_since", insertable = false, updatable = false)
  public Instant reviewingSince;

  /** When it was noticed that nobody had decided for too long, or null. */
  @Column(name = "escalated_at")
  public Instant escalatedAt;

  /** The reviewer who is at it, or null. */
  @Column(name = "claimed_by")
  public String claimedBy;

  @Column(name = "claimed_until")
  public Instant claimedUntil;

  /** The first of two reviewers who approved, or null. */
  @Column(name = "approved_by")
  public String approvedBy;

  /** Digest of the call that made it, when that may be sent again without a key; or null. */
  public String fingerprint;

  /** False while only a repetition of the call has arrived. */
  @Column(name = "original_seen")
  public boolean originalSeen;

  @Column(name = "deleted_at")
  public Instant deletedAt;

  /** When its artifacts are to be removed next, or null. */
  @Column(name = "removal_due")
  public Instant removalDue;

  @Version public long version;

  /** What a user wrote, and what was made of it, leaves the row; the row itself stays. */
  public void erase(Instant now) {
    request = null;
    requestRef = null;
    storyboard = null;
    storyboardRef = null;
    narration = null;
    promptVerdict = null;
    storyboardVerdict = null;
    failureSentence = null;
    film = null;
    approvedBy = null;
    deletedAt = now;
    removalDue = now;
  }

  /** The state as a type, with its moves. */
  public StoryState state() {
    return switch (state) {
      case "submitted" -> new StoryState.Submitted();
      case "screened" -> new StoryState.Screened();
      case "rendering" -> new StoryState.Rendering();
      case "reviewing" -> new StoryState.Reviewing();
      case "assembling" -> new StoryState.Assembling();
      case "finished" -> new StoryState.Finished();
      case "failed" -> new StoryState.Failed(failureCode, failureSentence, failureStage);
      case "cancelled" -> new StoryState.Cancelled();
      default -> throw new IllegalStateException("unknown story state " + state);
    };
  }

  public StoryRequest request() {
    return Json.read(request.getBytes(StandardCharsets.UTF_8), StoryRequest.class);
  }

  /** What the storyboard says of itself. */
  private record Noted(List<String> notes) {}

  /** What was planned differently than asked, one sentence each. */
  public List<String> planNotes() {
    if (storyboard == null) {
      return List.of();
    }
    List<String> notes =
        Json.read(storyboard.getBytes(StandardCharsets.UTF_8), Noted.class).notes();
    return notes == null ? List.of() : notes;
  }

  /** What came out, or null while the story is not finished. */
  public StoryFinished film() {
    return film == null
        ? null
        : Json.read(film.getBytes(StandardCharsets.UTF_8), StoryFinished.class);
  }
}
