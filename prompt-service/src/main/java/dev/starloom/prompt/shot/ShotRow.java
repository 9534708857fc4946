package dev.starloom.prompt.shot;

import dev.starloom.contracts.artifact.ArtifactRef;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** One shot as it is in the table. Changed only under the lock of its story's row. */
@Entity
@Table(name = "shot")
public class ShotRow {
  @Id public String id;

  @Column(name = "story_id")
  public String storyId;

  public int position;

  public String state;

  public ArtifactRef clip;

  public String decision;

  public String category;

  public String verdict;

  /** What the clip shows differently than asked, one sentence a line; or null. */
  public String notes;

  @Column(name = "frames_done")
  public int framesDone;

  @Column(name = "frames_total")
  public int framesTotal;

  /** From 1; each time that a reviewer wants the shot made again, one more. */
  public int take = 1;

  @Version public long version;

  /** A shot's id follows from its story's, so that a repeated plan makes the same shots. */
  public static ShotRow planned(String storyId, int position) {
    var row = new ShotRow();
    row.id = storyId + "-" + position;
    row.storyId = storyId;
    row.position = position;
    row.state = new ShotState.Planned().word();
    return row;
  }

  /** The state as a type, with its moves. */
  public ShotState state() {
    return switch (state) {
      case "planned" -> new ShotState.Planned();
      case "requested" -> new ShotState.Requested();
      case "rendered" -> new ShotState.Rendered();
      case "cleared" -> new ShotState.Cleared();
      case "flagged" -> new ShotState.Flagged();
      case "failed" -> new ShotState.Failed();
      default -> throw new IllegalStateException("unknown shot state " + state);
    };
  }

  /** Nothing is left of the take before. */
  public void nextTake() {
    take++;
    clip = null;
    decision = null;
    category = null;
    verdict = null;
    notes = null;
    framesDone = 0;
  }

  public void become(ShotState next) {
    state = next.word();
  }
}
