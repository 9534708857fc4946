package dev.starloom.prompt.review;

import dev.starloom.prompt.intake.Rejected;
import dev.starloom.prompt.intake.StoryId;
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

/** A person's answer when a gate is in doubt. */
@Path("/v1/videos/{id}/review")
public class ReviewResource {
  private final StoryStore stories;

  ReviewResource(StoryStore stories) {
    this.stories = stories;
  }

  /**
   * @param decision {@code approve} or {@code reject}
   * @param reason why, for the record
   */
  public record Answer(String decision, String reason) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Uni<Response> decide(@PathParam("id") String id, Answer answer) {
    if (!StoryId.wellFormed(id)) {
      throw unknown();
    }
    return stories
        .change(id, story -> apply(story, answer))
        .onFailure(EarlyFact.class)
        .transform(e -> unknown())
        .map(
            changed -> {
              if (!changed) {
                throw new Rejected(409, "not_in_review", "id", "This video waits for no review.");
              }
              return Response.noContent().build();
            });
  }

  private static boolean apply(Story story, Answer answer) {
    if (answer != null && "approve".equals(answer.decision())) {
      return story.approve();
    }
    if (answer != null && "reject".equals(answer.decision())) {
      return story.reject(answer.reason() == null ? "no reason was given." : answer.reason());
    }
    throw new Rejected(
        400, "invalid_decision", "decision", "The decision must be approve or reject.");
  }

  private static Rejected unknown() {
    return new Rejected(404, "video_not_found", "id", "There is no video with this id.");
  }
}
