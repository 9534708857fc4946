package dev.starloom.prompt.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A story that waits for a reviewer, as a list shows it. Times are Unix seconds.
 *
 * @param id of the video
 * @param stage {@code reviewing}; otherwise it waits no more
 * @param doubts what the gates are in doubt about; empty where the story asks for a reviewer itself
 * @param waitingSince null if it never waited
 * @param escalated whether it has waited too long
 * @param claimedBy who has it in hand, or null
 * @param approvedBy the first of two who approved, or null
 * @param persons how many must approve
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ReviewObject(
    String id,
    String object,
    String stage,
    String prompt,
    String title,
    String audience,
    String release,
    String review,
    List<String> doubts,
    @Schema(description = "Unix seconds.") Long waitingSince,
    boolean escalated,
    String claimedBy,
    @Schema(description = "Unix seconds.") Long claimedUntil,
    String approvedBy,
    int persons,
    int shots) {

  /** One page, escalated ones first, then by how long they wait. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Page(
      String object,
      List<ReviewObject> data,
      @JsonProperty("first_id") String firstId,
      @JsonProperty("last_id") String lastId,
      @JsonProperty("has_more") boolean hasMore) {

    static Page of(List<ReviewObject> page, boolean hasMore) {
      return new Page(
          "list",
          page,
          page.isEmpty() ? null : page.get(0).id(),
          page.isEmpty() ? null : page.get(page.size() - 1).id(),
          hasMore);
    }
  }

  /**
   * All that a reviewer needs to decide.
   *
   * @param texts verdicts on the texts, as they are kept: with hits, and their spans in UTF-16
   *     units
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Detail(ReviewObject review, Texts texts, List<ShotObject> shots) {}

  /** Verdicts on the texts. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Texts(
      @JsonRawValue @Schema(type = SchemaType.OBJECT) String prompt,
      @JsonRawValue @Schema(type = SchemaType.OBJECT) String storyboard) {}

  /**
   * One shot.
   *
   * @param shot from 0
   * @param take from 1
   * @param clip where it can be fetched, or null while there is none
   * @param decision of the frame gate, or null while there is none
   * @param notChecked categories that no model could look for
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record ShotObject(
      int shot,
      int take,
      String state,
      double seconds,
      String narration,
      String clip,
      String decision,
      List<HitObject> hits,
      List<String> checked,
      List<String> notChecked) {}

  /**
   * A span of frames that the frame gate points at.
   *
   * @param evidence where its frame can be fetched, or null if none was kept
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record HitObject(
      String category,
      int severity,
      double score,
      double startSeconds,
      double endSeconds,
      String model,
      String evidence) {}
}
