package dev.starloom.prompt.track;

import dev.starloom.contracts.artifact.ArtifactKeys;
import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.platform.artifact.ArtifactStore;
import dev.starloom.platform.artifact.Sha256;
import dev.starloom.prompt.intake.Rejected;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Takes music from outside through a file, so that no track is ever whole in memory. */
@ApplicationScoped
class TrackUpload {
  /** A track may have this many bytes. */
  static final long MAX_BYTES = 50L * 1024 * 1024;

  private final ArtifactStore artifacts;

  TrackUpload(ArtifactStore artifacts) {
    this.artifacts = artifacts;
  }

  /**
   * Stores a track under its own digest; again is harmless.
   *
   * @throws Rejected if it is empty or too large
   */
  ArtifactRef store(InputStream body, String mediaType) throws IOException {
    Path file = Files.createTempFile("track", null);
    try {
      if (take(body, file) == 0) {
        throw new Rejected(400, "empty_body", null, "The body is empty; send a sound file.");
      }
      return artifacts.put(ArtifactKeys.track(Sha256.of(file)), file, mediaType);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /** Reads all that comes, so that the sender hears the answer, but keeps no more than may be. */
  private static long take(InputStream body, Path file) throws IOException {
    long taken = 0;
    byte[] part = new byte[1 << 16];
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int read = body.read(part); read >= 0; read = body.read(part)) {
        taken += read;
        if (taken <= MAX_BYTES) {
          out.write(part, 0, read);
        }
      }
    }
    if (taken > MAX_BYTES) {
      throw new Rejected(
          413, "body_too_large", null, "A track may have " + MAX_BYTES / 1024 / 1024 + " MiB.");
    }
    return taken;
  }
}
