package dev.starloom.postprocess.pipeline;

import dev.starloom.contracts.artifact.ArtifactKeys;
import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.platform.artifact.ArtifactStore;
import dev.starloom.postprocess.film.Pictures;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The encoded pictures of a story, beside its film, so that they go when the story goes. A film
 * that is made again after a failure, or with other music, finds its picture here.
 */
final class KeptPictures implements Pictures {
  private final ArtifactStore artifacts;
  private final String storyId;

  KeptPictures(ArtifactStore artifacts, String storyId) {
    this.artifacts = artifacts;
    this.storyId = storyId;
  }

  @Override
  public boolean find(String key, Path target) {
    Optional<ArtifactRef> kept = artifacts.find(name(key));
    kept.ifPresent(ref -> artifacts.fetch(ref, target));
    return kept.isPresent();
  }

  @Override
  public void keep(String key, Path picture) {
    artifacts.put(name(key), picture, "video/mp4");
  }

  private String name(String key) {
    return ArtifactKeys.film(storyId, "picture-" + key.substring(0, 32) + ".mp4");
  }
}
