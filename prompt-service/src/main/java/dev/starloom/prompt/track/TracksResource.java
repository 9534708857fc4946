package dev.starloom.prompt.track;

import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.prompt.intake.Rejected;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Takes music for films. What is in the file is looked at when a film is made of it. */
@Path("/v1/tracks")
@APIResponse(responseCode = "4XX", ref = "Refused")
@APIResponse(responseCode = "503", ref = "Away")
@Produces(MediaType.APPLICATION_JSON)
public class TracksResource {
  private static final String KINDS = "(audio/[a-z0-9.+-]{1,60}|application/octet-stream)";

  private final TrackUpload upload;

  TracksResource(TrackUpload upload) {
    this.upload = upload;
  }

  /** The same file any number of times is one track. */
  @POST
  @Blocking
  @Operation(operationId = "createTrack", summary = "Upload music for a video, at most 50 MiB")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = "audio/*",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = MediaType.APPLICATION_OCTET_STREAM,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @APIResponse(
      responseCode = "200",
      description = "Stored now or before.",
      content = @Content(schema = @Schema(implementation = TrackObject.class)))
  public TrackObject create(@HeaderParam("Content-Type") String contentType, InputStream body)
      throws IOException {
    ArtifactRef track = upload.store(body, kind(contentType));
    return new TrackObject(track.sha256(), track.bytes());
  }

  private static String kind(String contentType) {
    String kind = contentType == null ? "" : contentType.split(";")[0].strip();
    if (!kind.toLowerCase(Locale.ROOT).matches(KINDS)) {
      throw new Rejected(
          415,
          "unsupported_media_type",
          null,
          "Send the track as audio/mpeg or another audio type, or as application/octet-stream.");
    }
    return kind.toLowerCase(Locale.ROOT);
  }
}
