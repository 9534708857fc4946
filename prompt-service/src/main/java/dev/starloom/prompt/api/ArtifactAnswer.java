package dev.starloom.prompt.api;

import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.platform.artifact.ArtifactStore;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Serves an artifact, whole or a range of it, so that players can seek. */
public enum ArtifactAnswer {
  /** Under a URL that never means another artifact. */
  LASTING("private, max-age=31536000, immutable"),
  /** Under a URL that may mean another one tomorrow. */
  CURRENT("private, no-cache");

  private final String cacheControl;

  ArtifactAnswer(String cacheControl) {
    this.cacheControl = cacheControl;
  }

  /**
   * @param range the header of that name, or null
   */
  public Response serve(ArtifactStore artifacts, ArtifactRef ref, String range) {
    Optional<ByteRange> part = ByteRange.parse(range, ref.bytes());
    ByteRange bytes = part.orElse(ByteRange.all(ref.bytes()));
    Response.ResponseBuilder response =
        headers(ref, bytes.length())
            .status(part.isPresent() ? 206 : 200)
            .entity(artifacts.open(ref, bytes.first(), bytes.length()));
    part.ifPresent(p -> response.header("Content-Range", p.header(ref.bytes())));
    return response.build();
  }

  /** The headers of the whole file alone. */
  public Response facts(ArtifactRef ref) {
    return headers(ref, ref.bytes()).build();
  }

  private Response.ResponseBuilder headers(ArtifactRef ref, long length) {
    return Response.ok()
        .type(ref.mediaType())
        .header("Content-Length", length)
        .header("Accept-Ranges", "bytes")
        .header("ETag", '"' + ref.sha256() + '"')
        .header("Cache-Control", cacheControl);
  }
}
