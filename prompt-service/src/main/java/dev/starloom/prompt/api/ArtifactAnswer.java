package dev.starloom.prompt.api;

import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.platform.artifact.ArtifactStore;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Serves an artifact, whole or a range of it, so that players can seek. */
public enum ArtifactAnswer {
  /** Under a URL that never means another artifact. */
  LASTING("private, max-age=31536000, immutable"),
  /** The same, for all who know the URL: caches on the way may keep it. */
  SHARED("public, max-age=31536000, immutable"),
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

  /** What is wanted of it; nothing but the headers (304) for a caller who has it. */
  Response serve(ArtifactStore artifacts, ArtifactRef ref, Conditions wanted) {
    return wanted.has(tag(ref)) ? unchanged(ref) : serve(artifacts, ref, wanted.rangeOf(tag(ref)));
  }

  /** The headers of the whole file, or that the caller has it. */
  Response facts(ArtifactRef ref, Conditions wanted) {
    return wanted.has(tag(ref)) ? unchanged(ref) : facts(ref);
  }

  private Response unchanged(ArtifactRef ref) {
    return Response.notModified()
        .header("ETag", tag(ref))
        .header("Cache-Control", cacheControl)
        .build();
  }

  /** Strong: the digest of the very bytes. */
  private static String tag(ArtifactRef ref) {
    return '"' + ref.sha256() + '"';
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
        .header("ETag", tag(ref))
        .header("Cache-Control", cacheControl);
  }
}
