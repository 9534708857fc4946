package dev.starloom.prompt.review;

import dev.starloom.prompt.api.AnsweredInTime;
import dev.starloom.prompt.api.PageLimit;
import dev.starloom.prompt.api.StoryLookup;
import dev.starloom.prompt.intake.Rejected;
import dev.starloom.prompt.shot.ShotRow;
import dev.starloom.prompt.story.StoryRow;
import dev.starloom.prompt.story.StoryStore;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;

/** What waits for a reviewer, and all that is needed to decide about one. */
@AnsweredInTime
@Path("/v1/reviews")
@ReviewersOnly
@SecurityRequirementsSet
@SecurityRequirement(name = "reviewer")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "4XX", ref = "Refused")
@APIResponse(responseCode = "503", ref = "Away")
public class QueueResource {
  private final StoryStore stories;
  private final ReviewQueue queue;
  private final DatabaseTime time;
  private final ReviewConfig config;

  QueueResource(StoryStore stories, ReviewQueue queue, DatabaseTime time, ReviewConfig config) {
    this.stories = stories;
    this.queue = queue;
    this.time = time;
    this.config = config;
  }

  @GET
  @Operation(
      operationId = "listReviews",
      summary = "What waits for a reviewer: overdue ones first, then by how long they wait")
  @APIResponse(responseCode = "200", description = "One page.")
  public Uni<ReviewObject.Page> list(
      @Parameter(description = "open (nobody has it in hand), claimed or all.")
          @QueryParam("status")
          @DefaultValue("open")
          String status,
      @Parameter(description = "1 to 100.") @QueryParam("limit") @DefaultValue("20") String limit,
      @Parameter(description = "Id of the video that the page follows; it may wait no more.")
          @QueryParam("after")
          String after,
      @Context UriInfo uri) {
    int size = PageLimit.of(limit);
    ReviewQueue.Status which = which(status);
    Uni<StoryRow> start =
        after == null ? Uni.createFrom().nullItem() : StoryLookup.place(stories, after);
    return start.flatMap(
        row ->
            time.now()
                .flatMap(
                    now ->
                        queue
                            .page(which, row, now, size + 1)
                            .flatMap(
                                rows -> page(rows, size, ReviewObjects.at(uri, now, config)))));
  }

  private Uni<ReviewObject.Page> page(List<StoryRow> rows, int size, ReviewObjects objects) {
    List<StoryRow> page = rows.subList(0, Math.min(size, rows.size()));
    return stories
        .shots(page.stream().map(row -> row.id).toList())
        .map(shots -> shots.stream().collect(Collectors.groupingBy(shot -> shot.storyId)))
        .map(shots -> page.stream().map(row -> objects.of(row, of(row, shots))).toList())
        .map(data -> ReviewObject.Page.of(data, rows.size() > size));
  }

  private static List<ShotRow> of(StoryRow row, Map<String, List<ShotRow>> shots) {
    return shots.getOrDefault(row.id, List.of());
  }

  @GET
  @Path("{id}")
  @Operation(
      operationId = "readReview",
      summary = "A story with its shots, clips and what the gates point at")
  @APIResponse(responseCode = "200", description = "Of any video, whether it waits or not.")
  public Uni<ReviewObject.Detail> read(@PathParam("id") String id, @Context UriInfo uri) {
    return StoryLookup.find(stories, id)
        .flatMap(
            row ->
                stories
                    .shots(id)
                    .flatMap(
                        shots ->
                            time.now()
                                .map(
                                    now -> ReviewObjects.at(uri, now, config).detail(row, shots))));
  }

  private static ReviewQueue.Status which(String status) {
    if (!status.matches("open|claimed|all")) {
      throw new Rejected(
          400, "invalid_status", "status", "The status must be open, claimed or all.");
    }
    return ReviewQueue.Status.valueOf(status.toUpperCase(Locale.ROOT));
  }
}
