package dev.starloom.prompt.review;

import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.contracts.safety.FrameHit;
import dev.starloom.platform.artifact.ArtifactStore;
import dev.starloom.prompt.api.ArtifactAnswer;
import dev.starloom.prompt.api.StoryLookup;
import dev.starloom.prompt.intake.Rejected;
import dev.starloom.prompt.shot.FrameWords;
import dev.starloom.prompt.shot.ShotRow;
import dev.starloom.prompt.story.StoryStore;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;

/** The clips of a story before there is a film, and the frames that the frame gate points at. */
@Path("/v1/reviews/{id}/shots/{shot}")
@ReviewersOnly
@SecurityRequirementsSet
@SecurityRequirement(name = "reviewer")
@APIResponse(responseCode = "4XX", ref = "Refused")
@APIResponse(responseCode = "503", ref = "Away")
public class ShotResource {
  private final StoryStore stories;
  private final ArtifactStore artifacts;

  ShotResource(StoryStore stories, ArtifactStore artifacts) {
    this.stories = stories;
    this.artifacts = artifacts;
  }

  @GET
  @Blocking
  @Path("clip")
  @Operation(operationId = "shotClip", summary = "The clip of a shot, whole or a range of it")
  @APIResponse(responseCode = "200", description = "The whole clip, of the latest take.")
  @APIResponse(responseCode = "206", description = "The range that was asked for.")
  public Response clip(
      @PathParam("id") String id,
      @PathParam("shot") String shot,
      @HeaderParam("Range") String range)
      throws Throwable {
    return ArtifactAnswer.CURRENT.serve(artifacts, present(shot(id, shot).clip), range);
  }

  @HEAD
  @Blocking
  @Path("clip")
  @Operation(operationId = "shotClipFacts", summary = "Length, type and digest of a clip")
  @APIResponse(responseCode = "200", description = "The headers of the whole clip.")
  public Response clipFacts(@PathParam("id") String id, @PathParam("shot") String shot)
      throws Throwable {
    return ArtifactAnswer.CURRENT.facts(present(shot(id, shot).clip));
  }

  @GET
  @Blocking
  @Path("evidence/{hit}")
  @Operation(
      operationId = "shotEvidence",
      summary = "The frame with the highest score of a hit, by its place in the hits")
  @APIResponse(responseCode = "200", description = "A picture.")
  public Response evidence(
      @PathParam("id") String id, @PathParam("shot") String shot, @PathParam("hit") String hit)
      throws Throwable {
    List<FrameHit> hits = FrameWords.of(shot(id, shot)).hits();
    int place = number(hit);
    ArtifactRef frame = place < hits.size() ? hits.get(place).evidence() : null;
    return ArtifactAnswer.CURRENT.serve(artifacts, present(frame), null);
  }

  private ShotRow shot(String id, String shot) throws Throwable {
    int place = number(shot);
    List<ShotRow> shots =
        StoryLookup.await(
            () -> StoryLookup.find(stories, id).flatMap(story -> stories.shots(story.id)));
    return shots.stream()
        .filter(one -> one.position == place)
        .findFirst()
        .orElseThrow(ShotResource::missing);
  }

  private static int number(String text) {
    if (!text.matches("\\d{1,4}")) {
      throw missing();
    }
    return Integer.parseInt(text);
  }

  private static ArtifactRef present(ArtifactRef ref) {
    if (ref == null) {
      throw missing();
    }
    return ref;
  }

  private static Rejected missing() {
    return new Rejected(404, "shot_not_found", "shot", "This does not exist, or not yet.");
  }
}
