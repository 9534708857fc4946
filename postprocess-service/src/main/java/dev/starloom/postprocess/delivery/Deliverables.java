package dev.starloom.postprocess.delivery;

import dev.starloom.contracts.artifact.ArtifactKeys;
import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.contracts.artifact.Deliverable;
import dev.starloom.platform.artifact.ArtifactStore;
import dev.starloom.platform.artifact.Sha256;
import dev.starloom.platform.failure.TransientFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Keeps a film's files. They are named by their content, so that the files of two runs never mix
 * under one manifest; the names that people know are in the manifest alone.
 */
public final class Deliverables {
  private final ArtifactStore artifacts;
  private final String storyId;

  public Deliverables(ArtifactStore artifacts, String storyId) {
    this.artifacts = artifacts;
    this.storyId = storyId;
  }

  /** Stores all, in order. */
  public List<Deliverable> store(List<DeliveredFile> files) {
    return files.stream()
        .map(file -> new Deliverable(file.name(), store(file.file(), file.mediaType())))
        .toList();
  }

  /** Stores one; its key ends as its file does. */
  public ArtifactRef store(Path file, String mediaType) {
    try {
      String own = file.getFileName().toString();
      String name = Sha256.of(file).substring(0, 16) + own.substring(own.lastIndexOf('.'));
      return artifacts.put(ArtifactKeys.film(storyId, name), file, mediaType);
    } catch (IOException e) {
      throw new TransientFailure("can't read " + file, e);
    }
  }
}
