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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;

/** Two reviewers need not look at one film: one takes it in hand, for a while. */
@AnsweredInTime
@Path("/v1/reviews/{id}/claim")
@ReviewersOnly
@SecurityRequirementsSet
@SecurityRequirement(name = "reviewer")
@APIResponse(
    responseCode = "4XX",
    description =
        "401 token_missing, token_unknown; 403 other_reviewer;"
            + " 409 claimed_by_other: another reviewer has it in hand; not_in_review.")
@APIResponse(responseCode = "503", ref = "Away")
public class ClaimResource {

  /** The body, for the document only. */
  @Schema(name = "Claim")
  record Claim(
      @Schema(
              minLength = 1,
              maxLength = ReviewBody.MAX_REVIEWER,
              description = "Needed without a token; with one, its owner.")
          String reviewer) {}

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
  public Uni<Response> claim(
      @PathParam("id") String id, @Context SecurityContext caller, byte[] body) {
    StoryLookup.checkForm(id);
    ReviewBody said = ReviewBody.readNamed(body, caller);
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
      @Parameter(
              description =
                  "Only if it is this reviewer's; without it and without a token, whoever has it.")
          @QueryParam("reviewer")
          String reviewer,
      @Context SecurityContext caller) {
    StoryLookup.checkForm(id);
    String name = ReviewBody.reviewer(reviewer, caller);
    return Answered.or(
            desk.say(id, (story, now) -> story.review().unclaim(new Voice(name, null, now))))
        .map(done -> Response.noContent().build());
  }
}
