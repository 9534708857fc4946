package dev.starloom.prompt.api;

import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.contracts.event.StoryFinished;
import dev.starloom.platform.artifact.ArtifactStore;
import dev.starloom.prompt.intake.Rejected;
import dev.starloom.prompt.story.StoryRow;
import dev.starloom.prompt.story.StoryStore;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Serves the results, whole or in ranges, so that players can seek. */
@Path("/v1/videos/{id}/content")
@APIResponse(responseCode = "4XX", ref = "Refused")
@APIResponse(responseCode = "503", ref = "Away")
public class ContentResource {
  private final StoryStore stories;
  private final ArtifactStore artifacts;

  ContentResource(StoryStore stories, ArtifactStore artifacts) {
    this.stories = stories;
    this.artifacts = artifacts;
  }

  /**
   * @param variant {@code video}, {@code thumbnail}, {@code subtitles} or {@code storyboard}
   * @param format of subtitles: {@code vtt} or {@code srt}
   */
  @GET
  @Blocking
  @Operation(operationId = "videoContent", summary = "What came out, whole or a range of it")
  @APIResponse(responseCode = "200", description = "The whole file, of its own media type.")
  @APIResponse(responseCode = "206", description = "The range that was asked for.")
  public Response content(
      @PathParam("id") String id,
      @Parameter(description = "video, thumbnail, subtitles or storyboard.")
          @QueryParam("variant")
          @DefaultValue("video")
          String variant,
      @Parameter(description = "Of subtitles: vtt or srt.")
          @QueryParam("format")
          @DefaultValue("vtt")
          String format,
      @HeaderParam("Range") String range)
      throws Throwable {
    return ArtifactAnswer.LASTING.serve(artifacts, find(id, variant, format), range);
  }

  /**
   * The headers of {@link #content} for the whole file; a range means nothing here. Derived from
   * GET, this would open an artifact that nobody closes.
   */
  @HEAD
  @Blocking
  @Operation(
      operationId = "videoContentFacts",
      summary = "Length, type and digest of what came out")
  @APIResponse(responseCode = "200", description = "The headers of the whole file.")
  public Response facts(
      @PathParam("id") String id,
      @Parameter(description = "video, thumbnail, subtitles or storyboard.")
          @QueryParam("variant")
          @DefaultValue("video")
          String variant,
      @Parameter(description = "Of subtitles: vtt or srt.")
          @QueryParam("format")
          @DefaultValue("vtt")
          String format)
      throws Throwable {
    return ArtifactAnswer.LASTING.facts(find(id, variant, format));
  }

  private ArtifactRef find(String id, String variant, String format) throws Throwable {
    return chosen(StoryLookup.await(() -> StoryLookup.find(stories, id)), variant, format);
  }

  private static ArtifactRef chosen(StoryRow row, String variant, String format) {
    if (variant.equals("storyboard")) {
      return present(row.storyboardRef);
    }
    StoryFinished film = row.film();
    return switch (variant) {
      case "video" -> present(film == null ? null : film.video());
      case "thumbnail" -> present(film == null ? null : film.thumbnail());
      case "subtitles" -> present(film == null ? null : subtitles(film, format));
      default ->
          throw new Rejected(
              400,
              "invalid_variant",
              "variant",
              "The variant must be video, thumbnail, subtitles or storyboard.");
    };
  }

  private static ArtifactRef subtitles(StoryFinished film, String format) {
    return switch (format) {
      case "vtt" -> film.subtitles();
      case "srt" -> film.subRip();
      default ->
          throw new Rejected(400, "invalid_format", "format", "The format must be vtt or srt.");
    };
  }

  private static ArtifactRef present(ArtifactRef ref) {
    if (ref == null) {
      throw new Rejected(
          404, "video_not_ready", "id", "This does not exist yet; ask for the video's status.");
    }
    return ref;
  }
}
