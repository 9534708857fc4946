package dev.starloom.prompt.review;

import dev.starloom.prompt.api.AnsweredInTime;
import dev.starloom.prompt.api.StoryLookup;
import dev.starloom.prompt.intake.Rejected;
import dev.starloom.prompt.story.ReviewAnswer;
import dev.starloom.prompt.story.Story;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;

/** A person's answer when a story waits for one. */
@AnsweredInTime
@Path("/v1/videos/{id}/review")
@ReviewersOnly
@SecurityRequirementsSet
@SecurityRequirement(name = "reviewer")
public class ReviewResource {

  /** The body, for the document only. */
  @Schema(name = "Review", requiredProperties = "decision")
  record Answer(
      @Schema(enumeration = {"approve", "reject", "rerender"}) String decision,
      @Schema(maxLength = ReviewBody.MAX_REASON, description = "For the record.") String reason,
      @Schema(
              maxLength = ReviewBody.MAX_REVIEWER,
              description = "Who decides; needed where two must approve.")
          String reviewer,
      @Schema(minimum = "0", description = "Which shot is made again, from 0; for rerender.")
          Integer shot) {}

  private final ReviewDesk desk;
  private final ReviewConfig config;

  ReviewResource(ReviewDesk desk, ReviewConfig config) {
    this.desk = desk;
    this.config = config;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "reviewVideo", summary = "Answer the question of a story that waits")
  @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Answer.class)))
  @APIResponse(responseCode = "204", description = "The video goes on, or ends.")
  @APIResponse(responseCode = "202", description = "Recorded; another reviewer must approve, too.")
  @APIResponse(
      responseCode = "4XX",
      description =
          "401 token_missing, token_unknown; 403 other_reviewer;"
              + " 409 not_in_review: there is no question; claimed_by_other; same_reviewer;"
              + " too_many_takes.")
  public Uni<Response> decide(
      @PathParam("id") String id, @Context SecurityContext caller, byte[] body) {
    StoryLookup.checkForm(id);
    return Answered.or(desk.say(id, decision(ReviewBody.read(body, caller))))
        .map(answer -> answer == ReviewAnswer.RECORDED ? 202 : 204)
        .map(status -> Response.status(status).build());
  }

  private BiFunction<Story, Instant, ReviewAnswer> decision(ReviewBody said) {
    return switch (said.decision()) {
      case "approve" ->
          (story, now) -> story.review().approve(said.voice(now), config.needed(story.audience()));
      case "reject" -> (story, now) -> story.review().reject(said.voice(now));
      case "rerender" -> {
        int shot = said.shot();
        yield (story, now) -> story.review().rerender(said.voice(now), shot);
      }
      default ->
          throw new Rejected(
              400,
              "invalid_decision",
              "decision",
              "The decision must be approve, reject or rerender.");
    };
  }
}
