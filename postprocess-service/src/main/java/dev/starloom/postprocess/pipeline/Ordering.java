package dev.starloom.postprocess.pipeline;

import dev.starloom.contracts.story.Storyboard;
import dev.starloom.platform.artifact.ArtifactStore;
import dev.starloom.postprocess.film.FilmOrder;
import dev.starloom.postprocess.narration.Narration;
import dev.starloom.postprocess.narration.StoredSpeech;
import dev.starloom.postprocess.narration.Utterance;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fetches what was spoken for a film. */
final class Ordering {
  private static final String OLDER =
      Narrating.SILENT + "it was planned before that was a step); the subtitles tell the story.";

  private final ArtifactStore artifacts;

  Ordering(ArtifactStore artifacts) {
    this.artifacts = artifacts;
  }

  FilmOrder of(FilmJob job, Storyboard board, List<Path> clips) {
    if (job.narration() == null) {
      return new FilmOrder(job.storyId(), board, clips, Map.of(), silence(board));
    }
    Narration narration = artifacts.readJson(job.narration(), Narration.class);
    var speech = new HashMap<Integer, Utterance>();
    for (Narration.Line line : narration.lines()) {
      speech.put(line.shot(), artifacts.readJson(line.speech(), StoredSpeech.class).utterance());
    }
    return new FilmOrder(job.storyId(), board, clips, speech, narration.voiceNotes());
  }

  /** A narration that was tried in vain is noted in the storyboard. */
  private static List<String> silence(Storyboard board) {
    boolean wanted = board.voice() && board.shots().stream().anyMatch(Narrating::isSpoken);
    boolean known = board.notes().stream().anyMatch(note -> note.startsWith(Narrating.SILENT));
    return wanted && !known ? List.of(OLDER) : List.of();
  }
}
