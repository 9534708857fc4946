package dev.starloom.prompt.api;

import dev.starloom.prompt.intake.Rejected;
import dev.starloom.prompt.removal.Removal;
import dev.starloom.prompt.removal.RemovalSweep;
import dev.starloom.prompt.story.EarlyFact;
import dev.starloom.prompt.story.StoryRow;
import dev.starloom.prompt.story.StoryStore;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Read, list and delete films; follows the OpenAI Videos contract. */
@AnsweredInTime
@Path("/v1/videos")
@APIResponse(responseCode = "4XX", ref = "Refused")
@APIResponse(responseCode = "503", ref = "Away")
@Produces(MediaType.APPLICATION_JSON)
public class VideosResource {
  private static final int POLL_AFTER_MILLIS = 1000;

  private final StoryStore stories;
  private final Removal removal;
  private final RemovalSweep sweep;

  VideosResource(StoryStore stories, Removal removal, RemovalSweep sweep) {
    this.stories = stories;
    this.removal = removal;
    this.sweep = sweep;
  }

  @GET
  @Path("{id}")
  @Operation(operationId = "readVideo", summary = "How far a video is, and what came out")
  @APIResponse(
      responseCode = "200",
      description = "The header openai-poll-after-ms says when to ask again.",
      content = @Content(schema = @Schema(implementation = VideoObject.class)))
  public Uni<Response> read(@PathParam("id") String id, @Context UriInfo uri) {
    return StoryLookup.find(stories, id)
        .flatMap(row -> stories.shots(id).map(shots -> VideoObjects.at(uri).of(row, shots)))
        .map(video -> Response.ok(video).header("openai-poll-after-ms", POLL_AFTER_MILLIS).build());
  }

  /** Removes a video for good, and first stops the work on it. Again is the same as once. */
  @DELETE
  @Path("{id}")
  @Operation(
      operationId = "deleteVideo",
      summary = "Stop the work on a video and remove it; again is the same as once")
  @APIResponse(responseCode = "200", description = "Gone for every call from now on.")
  public Uni<DeletedVideo> delete(@PathParam("id") String id) {
    StoryLookup.checkForm(id);
    return removal
        .remove(id)
        .invoke(sweep::wake)
        .onFailure(EarlyFact.class)
        .transform(e -> StoryLookup.unknown())
        .replaceWith(() -> DeletedVideo.of(id));
  }

  /**
   * One page of the videos.
   *
   * @param after id of the video that the page follows; it may have been deleted in between
   */
  @GET
  @Operation(operationId = "listVideos", summary = "Videos by the time they were asked for")
  @APIResponse(responseCode = "200", description = "One page.")
  public Uni<VideoList> list(
      @Parameter(description = "1 to 100.") @QueryParam("limit") @DefaultValue("20") String limit,
      @Parameter(description = "desc (newest first) or asc.")
          @QueryParam("order")
          @DefaultValue("desc")
          String order,
      @Parameter(description = "Id of the video that the page follows; it may be deleted.")
          @QueryParam("after")
          String after,
      @Context UriInfo uri) {
    int size = PageLimit.of(limit);
    if (!order.equals("asc") && !order.equals("desc")) {
      throw new Rejected(400, "invalid_order", "order", "The order must be asc or desc.");
    }
    Uni<StoryRow> start =
        after == null ? Uni.createFrom().nullItem() : StoryLookup.place(stories, after);
    return start
        .flatMap(row -> stories.page(row, order.equals("desc"), size + 1))
        .flatMap(rows -> page(rows, size, uri));
  }

  private Uni<VideoList> page(List<StoryRow> rows, int size, UriInfo uri) {
    List<StoryRow> page = rows.subList(0, Math.min(size, rows.size()));
    return stories
        .shots(page.stream().map(row -> row.id).toList())
        .map(shots -> VideoList.of(VideoObjects.at(uri).of(page, shots), rows.size() > size));
  }
}
