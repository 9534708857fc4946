package dev.starloom.prompt.review;

import dev.starloom.prompt.api.AnsweredInTime;
import dev.starloom.prompt.api.StoryLookup;
import dev.starloom.prompt.story.Voice;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Two reviewers need not look at one film: one takes it in hand, for a while. */
@AnsweredInTime
@Path("/v1/reviews/{id}/claim")
@APIResponse(
    responseCode = "4XX",
    description = "409 claimed_by_other: another reviewer has it in hand; not_in_review.")
@APIResponse(responseCode = "503", ref = "Away")
public class ClaimResource {

  /** The body, for the document only. */
  @Schema(name = "Claim", requiredProperties = "reviewer")
  record Claim(@Schema(minLength = 1, maxLength = ReviewBody.MAX_REVIEWER) String reviewer) {}

  private final ReviewDesk desk;
  private final ReviewConfig config;

  ClaimResource(ReviewDesk desk, ReviewConfig config) {
    this.desk = desk;
    this.config = config;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "claimReview",
      summary = "Take a video in hand; again by the same reviewer prolongs it")
  @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Claim.class)))
  @APIResponse(responseCode = "204", description = "Nobody else decides about it for a while.")
  public Uni<Response> claim(@PathParam("id") String id, byte[] body) {
    StoryLookup.checkForm(id);
    ReviewBody said = ReviewBody.readNamed(body);
    return Answered.or(
            desk.say(
                id,
                (story, now) -> story.review().claim(said.voice(now), now.plus(config.claim()))))
        .map(done -> Response.noContent().build());
  }

  @DELETE
  @Operation(operationId = "unclaimReview", summary = "Give a video back")
  @APIResponse(responseCode = "204", description = "Nobody has it in hand.")
  public Uni<Response> unclaim(
      @PathParam("id") String id,
      @Parameter(description = "Only if it is this reviewer's; without it, whoever has it.")
          @QueryParam("reviewer")
          String reviewer) {
    StoryLookup.checkForm(id);
    String name = ReviewBody.reviewer(reviewer);
    return Answered.or(
            desk.say(id, (story, now) -> story.review().unclaim(new Voice(name, null, now))))
        .map(done -> Response.noContent().build());
  }
}
