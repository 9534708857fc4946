package dev.starloom.postprocess.track;

import dev.starloom.contracts.artifact.ArtifactKeys;
import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.contracts.story.Storyboard;
import dev.starloom.platform.artifact.ArtifactStore;
import dev.starloom.platform.failure.TransientFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the music of one film lies that is not composed: {@code track} in the film's work folder.
 * It is put there before the film is made; where it is missing, music is composed.
 */
public final class TrackFile {
  private static final String NAME = "track";

  private final ArtifactStore artifacts;
  private final MusicLibrary library;

  public TrackFile(ArtifactStore artifacts, MusicLibrary library) {
    this.artifacts = artifacts;
    this.library = library;
  }

  /** Fetches the user's own track, or else one of the library. */
  public void fetch(Storyboard board, Path workFolder) {
    if (!board.music()) {
      return;
    }
    Path file = workFolder.resolve(NAME);
    if (board.finish().track() == null) {
      library.choose(board.mood(), board.seed()).ifPresent(chosen -> copy(chosen, file));
      return;
    }
    Optional<ArtifactRef> track = artifacts.find(ArtifactKeys.track(board.finish().track()));
    track.ifPresent(ref -> artifacts.fetch(ref, file));
  }

  private static void copy(Path from, Path to) {
    try {
      Files.copy(from, to);
    } catch (IOException e) {
      throw new TransientFailure("can't copy " + from, e);
    }
  }

  /**
   * The track in a work folder; empty where music is to be composed.
   *
   * @throws TrackUnusable if one was asked for and is not there
   */
  public static Optional<Path> in(Path workFolder, Storyboard board) throws TrackUnusable {
    Path file = workFolder.resolve(NAME);
    if (Files.exists(file)) {
      return Optional.of(file);
    }
    if (board.finish().track() != null) {
      throw new TrackUnusable("it was never uploaded");
    }
    return Optional.empty();
  }
}
