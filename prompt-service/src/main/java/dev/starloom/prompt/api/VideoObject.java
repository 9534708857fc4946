package dev.starloom.prompt.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A story as clients see it: the 13 keys of the OpenAI Videos contract, always present, and ours
 * after them. Times are Unix seconds.
 *
 * @param status {@code queued}, {@code in_progress}, {@code completed} or {@code failed}
 * @param progress 0 to 100
 * @param seconds length of the film as a decimal string; the plan's length while it is made
 * @param stage our finer state: {@code submitted}, {@code admitted}, {@code storyboarded}, {@code
 *     screened}, {@code rendering}, {@code reviewing}, {@code assembling}, {@code finished}, {@code
 *     failed}, {@code cancelled}
 * @param notes what was done differently than asked, one sentence each
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record VideoObject(
    String id,
    String object,
    String model,
    @Schema(enumeration = {"queued", "in_progress", "completed", "failed"}) String status,
    @Schema(minimum = "0", maximum = "100") int progress,
    @Schema(description = "Unix seconds.") @JsonProperty("created_at") long createdAt,
    @JsonProperty("completed_at") Long completedAt,
    @JsonProperty("expires_at") Long expiresAt,
    String prompt,
    String size,
    String seconds,
    @JsonProperty("remixed_from_video_id") String remixedFromVideoId,
    Failure error,
    String stage,
    int shotsDone,
    int shotsTotal,
    Long seed,
    String style,
    String language,
    Integer fps,
    String audience,
    String release,
    String review,
    @JsonRawValue @Schema(type = SchemaType.OBJECT) String storyboard,
    Safety safety,
    Artifacts artifacts,
    List<String> notes) {

  /** Why there is no film. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Failure(String code, String message, String stage) {}

  /** What the gates decided so far; verdict documents as they are kept. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Safety(
      @JsonRawValue @Schema(type = SchemaType.OBJECT) String prompt,
      @JsonRawValue @Schema(type = SchemaType.OBJECT) String storyboard,
      List<ShotVerdict> shots) {}

  /** What the frame gate decided on one shot. */
  public record ShotVerdict(
      int shot, String state, @JsonRawValue @Schema(type = SchemaType.OBJECT) String verdict) {}

  /**
   * Where the results can be fetched, null while they do not exist.
   *
   * @param stream HLS
   * @param files the list of all files
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Artifacts(
      String video,
      String subtitles,
      String thumbnail,
      String storyboard,
      String stream,
      String files) {}
}
