package dev.starloom.prompt.review;

import com.fasterxml.jackson.databind.JsonNode;
import dev.starloom.prompt.api.AnsweredInTime;
import dev.starloom.prompt.api.StoryLookup;
import dev.starloom.prompt.intake.JsonBody;
import dev.starloom.prompt.intake.PlainText;
import dev.starloom.prompt.intake.Rejected;
import dev.starloom.prompt.story.EarlyFact;
import dev.starloom.prompt.story.Story;
import dev.starloom.prompt.story.StoryStore;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** A person's answer when a gate is in doubt. */
@AnsweredInTime
@Path("/v1/videos/{id}/review")
public class ReviewResource {
  /** A reason may have this many characters (Unicode code points). */
  private static final int MAX_REASON = 1000;

  /**
   * The body, for the document only.
   *
   * @param reason for the record
   */
  @Schema(name = "Review", requiredProperties = "decision")
  record Answer(
      @Schema(enumeration = {"approve", "reject"}) String decision,
      @Schema(maxLength = MAX_REASON) String reason) {}

  private final StoryStore stories;

  ReviewResource(StoryStore stories) {
    this.stories = stories;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "reviewVideo", summary = "Answer the question of a gate in doubt")
  @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Answer.class)))
  @APIResponse(responseCode = "204", description = "The video goes on, or ends.")
  @APIResponse(responseCode = "4XX", description = "409 not_in_review: there is no question.")
  public Uni<Response> decide(@PathParam("id") String id, byte[] body) {
    StoryLookup.checkForm(id);
    return stories
        .change(id, answer(JsonBody.read(body)))
        .onFailure(EarlyFact.class)
        .transform(e -> StoryLookup.unknown())
        .onItem()
        .ifNull()
        .failWith(StoryLookup::unknown)
        .map(
            changed -> {
              if (!changed) {
                throw new Rejected(409, "not_in_review", "id", "This video waits for no review.");
              }
              return Response.noContent().build();
            });
  }

  private static Function<Story, Boolean> answer(JsonNode fields) {
    String reason = reason(fields.path("reason"));
    return switch (fields.path("decision").asText()) {
      case "approve" -> Story::approve;
      case "reject" -> story -> story.reject(reason);
      default ->
          throw new Rejected(
              400, "invalid_decision", "decision", "The decision must be approve or reject.");
    };
  }

  private static String reason(JsonNode reason) {
    if (reason.isMissingNode() || reason.isNull()) {
      return "no reason was given.";
    }
    if (!reason.isTextual()) {
      throw new Rejected(400, "invalid_reason", "reason", "The reason must be a string.");
    }
    return PlainText.check("reason", reason.textValue(), MAX_REASON);
  }
}
