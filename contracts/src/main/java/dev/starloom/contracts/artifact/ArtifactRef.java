package dev.starloom.contracts.artifact;

import static java.util.Objects.requireNonNull;

/**
 * Points at immutable bytes in object storage; events carry these instead of the bytes.
 *
 * @param bytes length of the object
 * @param sha256 lower-case hex digest of the whole object
 * @param mediaType for example {@code video/mp4}
 */
public record ArtifactRef(String bucket, String key, long bytes, String sha256, String mediaType) {
  public ArtifactRef {
    requireNonNull(bucket, "bucket");
    requireNonNull(key, "key");
    requireNonNull(sha256, "sha256");
    requireNonNull(mediaType, "mediaType");
  }
}
