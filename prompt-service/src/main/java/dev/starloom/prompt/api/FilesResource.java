package dev.starloom.prompt.api;

import dev.starloom.contracts.artifact.ArtifactKeys;
import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.contracts.event.StoryFinished;
import dev.starloom.platform.artifact.ArtifactStore;
import dev.starloom.prompt.intake.Rejected;
import dev.starloom.prompt.story.StoryStore;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * Serves the files of a film by name, as players and caches want them: side by side, so that
 * playlists find their parts, in ranges, and unchanged for ever. A film is made once and its story
 * has no second one, so a name never means other bytes.
 */
@Path("/v1/videos/{id}/files")
@APIResponse(responseCode = "4XX", ref = "Refused")
@APIResponse(responseCode = "503", ref = "Away")
public class FilesResource {
  private final StoryStore stories;
  private final ArtifactStore artifacts;
  private final FilesConfig config;

  FilesResource(StoryStore stories, ArtifactStore artifacts, FilesConfig config) {
    this.stories = stories;
    this.artifacts = artifacts;
    this.config = config;
  }

  /** URL of the files of a story. */
  static String folder(String base, String id) {
    return base + "/v1/videos/" + id + "/files";
  }

  @GET
  @Blocking
  @Operation(operationId = "listVideoFiles", summary = "All files of a finished film")
  @APIResponse(
      responseCode = "200",
      description = "The film first.",
      content = @Content(schema = @Schema(implementation = FileList.class)))
  public Response list(@PathParam("id") String id, @Context UriInfo uri) throws Throwable {
    String base = uri.getBaseUri().toString().replaceAll("/$", "");
    return open(Response.ok(FileList.of(files(id), folder(base, id))));
  }

  @GET
  @Path("{name}")
  @Blocking
  @Operation(operationId = "videoFile", summary = "A file of the film, whole or a range of it")
  @APIResponse(responseCode = "200", description = "The whole file, of its own media type.")
  @APIResponse(responseCode = "206", description = "The range that was asked for.")
  @APIResponse(responseCode = "304", description = "The caller has it (If-None-Match).")
  public Response file(
      @PathParam("id") String id,
      @Parameter(description = "As in the list, such as film.m3u8.") @PathParam("name") String name,
      @Context HttpHeaders headers)
      throws Throwable {
    ArtifactRef ref = find(id, name);
    return open(answer().serve(artifacts, ref, Conditions.of(headers)));
  }

  /** Derived from GET, this would open an artifact that nobody closes. */
  @HEAD
  @Path("{name}")
  @Blocking
  @Operation(operationId = "videoFileFacts", summary = "Length, type and digest of a file")
  @APIResponse(responseCode = "200", description = "The headers of the whole file.")
  @APIResponse(responseCode = "304", description = "The caller has it (If-None-Match).")
  public Response facts(
      @PathParam("id") String id,
      @Parameter(description = "As in the list, such as film.m3u8.") @PathParam("name") String name,
      @Context HttpHeaders headers)
      throws Throwable {
    return open(answer().facts(find(id, name), Conditions.of(headers)));
  }

  /** Browsers ask before they let a page of another origin send a range. */
  @OPTIONS
  @Path("{name}")
  @Operation(hidden = true)
  public Response preflight(@PathParam("id") String id, @PathParam("name") String name) {
    return open(
        Response.noContent()
            .header("Access-Control-Allow-Methods", "GET, HEAD")
            .header("Access-Control-Allow-Headers", "Range, If-None-Match, If-Range")
            .header("Access-Control-Max-Age", "86400"));
  }

  private ArtifactAnswer answer() {
    return config.shared() ? ArtifactAnswer.SHARED : ArtifactAnswer.LASTING;
  }

  private Response open(Response response) {
    return open(Response.fromResponse(response));
  }

  private Response open(Response.ResponseBuilder response) {
    return response
        .header("Access-Control-Allow-Origin", config.allowOrigin())
        .header("Access-Control-Expose-Headers", "Content-Length, Content-Range, ETag")
        .build();
  }

  private ArtifactRef find(String id, String name) throws Throwable {
    return files(id)
        .named(name)
        .orElseThrow(
            () ->
                new Rejected(404, "file_not_found", "name", "The film has no file of this name."));
  }

  /** The event is small, so the list of files is in the manifest alone. */
  private Optional<StoryFinished> manifest(String id) {
    return artifacts
        .find(ArtifactKeys.film(id, "film.json"))
        .map(ref -> artifacts.readJson(ref, StoryFinished.class));
  }

  private FilmFiles files(String id) throws Throwable {
    StoryFinished film = StoryLookup.await(() -> StoryLookup.find(stories, id)).film();
    if (film == null) {
      throw new Rejected(
          404, "video_not_ready", "id", "This does not exist yet; ask for the video's status.");
    }
    return FilmFiles.of(manifest(id).orElse(film));
  }
}
