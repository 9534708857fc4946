package dev.starloom.postprocess.pipeline;

import dev.starloom.contracts.artifact.ArtifactKeys;
import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.platform.artifact.ArtifactStore;
import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.postprocess.film.Film;
import dev.starloom.postprocess.film.Pictures;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which films have which pictures. Only references are kept: the picture is in the film, and where
 * the film is gone the picture is made anew.
 */
final class KnownPictures implements Pictures {
  private final ArtifactStore artifacts;

  KnownPictures(ArtifactStore artifacts) {
    this.artifacts = artifacts;
  }

  @Override
  public boolean find(String key, Path target) {
    return artifacts.under(ArtifactKeys.picture(key)).stream().anyMatch(ref -> fetch(ref, target));
  }

  private boolean fetch(ArtifactRef known, Path target) {
    try {
      artifacts.fetch(artifacts.readJson(known, ArtifactRef.class), target);
      return true;
    } catch (PermanentFailure e) {
      // The film was deleted with its story, or is damaged: it is no help, and no harm.
      return false;
    }
  }

  /**
   * @param film that passed its check
   * @param stored where its video is
   */
  void remember(String storyId, Film film, ArtifactRef stored) {
    Optional<String> key = film.picture();
    key.ifPresent(
        picture -> artifacts.putJson(ArtifactKeys.picture(picture) + storyId + ".json", stored));
  }
}
