package dev.starloom.prompt.api;

import dev.starloom.contracts.story.StoryRequest;
import dev.starloom.prompt.intake.Attempt;
import dev.starloom.prompt.intake.Intake;
import dev.starloom.prompt.intake.Rejected;
import dev.starloom.prompt.intake.RequestReader;
import dev.starloom.prompt.intake.StoryId;
import dev.starloom.prompt.story.StoryRow;
import dev.starloom.prompt.story.StoryStore;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Accepts stories, as JSON or as the form that official SDKs send. */
@AnsweredInTime
@Path("/v1/videos")
@APIResponse(responseCode = "4XX", ref = "Refused")
@APIResponse(responseCode = "503", ref = "Away")
@Produces(MediaType.APPLICATION_JSON)
public class CreateResource {
  private static final int MAX_KEY = 255;

  private final RequestReader reader;
  private final Intake intake;
  private final StoryStore stories;

  CreateResource(RequestReader reader, Intake intake, StoryStore stories) {
    this.reader = reader;
    this.intake = intake;
    this.stories = stories;
  }

  /** Accepts a story. With an idempotency key, the same call any number of times is one story. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "createVideo", summary = "Make a video of a story")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = CreateVideo.class),
            examples = @ExampleObject(name = "zh", value = CreateVideo.EXAMPLE)),
        @Content(
            mediaType = MediaType.MULTIPART_FORM_DATA,
            schema = @Schema(implementation = CreateVideo.class))
      })
  @Parameter(
      name = "Idempotency-Key",
      in = ParameterIn.HEADER,
      description =
          "1 to 255 characters. The same key and request any number of times is one video; another"
              + " request is 422, a deleted video 410.",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "X-Stainless-Retry-Count",
      in = ParameterIn.HEADER,
      description =
          "As official SDKs send it: above 0, the same request by the same caller within 30 minutes"
              + " is the same video.",
      schema = @Schema(type = SchemaType.INTEGER))
  @APIResponse(
      responseCode = "202",
      description = "Accepted now or before.",
      content = @Content(schema = @Schema(implementation = VideoObject.class)))
  public Uni<Response> create(@Context HttpHeaders headers, @Context UriInfo uri, byte[] body) {
    Charsets.checkUtf8(headers.getMediaType());
    return accept(reader.read(body), headers).flatMap(row -> accepted(row, uri));
  }

  /** The same for a form, whose parts are texts. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(hidden = true)
  public Uni<Response> createFromForm(
      @Context HttpHeaders headers, @Context UriInfo uri, byte[] body) {
    StoryRequest asked = reader.readForm(headers.getHeaderString(HttpHeaders.CONTENT_TYPE), body);
    return accept(asked, headers).flatMap(row -> accepted(row, uri));
  }

  private Uni<StoryRow> accept(StoryRequest asked, HttpHeaders headers) {
    String key = headers.getHeaderString("Idempotency-Key");
    if (key != null) {
      return intake.accept(storyId(key, headers), asked);
    }
    return Attempt.of(
            headers.getHeaderString("X-Stainless-Retry-Count"),
            headers.getHeaderString(HttpHeaders.AUTHORIZATION),
            asked)
        .map(attempt -> intake.accept(attempt, asked))
        .orElseGet(() -> intake.accept(asked));
  }

  private Uni<Response> accepted(StoryRow row, UriInfo uri) {
    return stories
        .shots(row.id)
        .map(shots -> VideoObjects.at(uri).of(row, shots))
        .map(
            video ->
                Response.accepted(video)
                    .location(uri.getAbsolutePathBuilder().path(video.id()).build())
                    .build());
  }

  private static String storyId(String key, HttpHeaders headers) {
    boolean shown = key.chars().noneMatch(Character::isISOControl);
    if (key.isBlank() || key.length() > MAX_KEY || !shown) {
      throw new Rejected(
          400,
          "invalid_idempotency_key",
          "Idempotency-Key",
          "The idempotency key must have 1 to "
              + MAX_KEY
              + " characters, and no control characters.");
    }
    return StoryId.ofKey(key, headers.getHeaderString(HttpHeaders.AUTHORIZATION));
  }
}
