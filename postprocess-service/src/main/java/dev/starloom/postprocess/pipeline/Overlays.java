package dev.starloom.postprocess.pipeline;

import dev.starloom.contracts.artifact.ArtifactKeys;
import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.contracts.story.Storyboard;
import dev.starloom.platform.artifact.ArtifactStore;
import dev.starloom.postprocess.film.FilmOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fetches the figures and names that lie beside clips, where a story wants them. */
final class Overlays {
  private static final String NONE =
      "There is no overlay: the pictures are not drawn by the planetarium.";

  private final ArtifactStore artifacts;

  Overlays(ArtifactStore artifacts) {
    this.artifacts = artifacts;
  }

  /** The order with the overlays of all of its shots, or with a note where any is missing. */
  FilmOrder added(FilmOrder order, Storyboard board, List<ArtifactRef> clips, Path folder) {
    if (!Boolean.TRUE.equals(board.finish().overlay())) {
      return order;
    }
    List<Optional<ArtifactRef>> found =
        clips.stream().map(clip -> artifacts.find(ArtifactKeys.overlay(clip.key()))).toList();
    if (found.stream().anyMatch(Optional::isEmpty)) {
      return order.noting(NONE);
    }
    var overlays = new ArrayList<Path>();
    for (Optional<ArtifactRef> overlay : found) {
      Path file = folder.resolve("overlay-" + overlays.size() + ".mkv");
      artifacts.fetch(overlay.orElseThrow(), file);
      overlays.add(file);
    }
    return order.showing(overlays);
  }
}
