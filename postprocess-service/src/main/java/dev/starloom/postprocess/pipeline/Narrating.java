package dev.starloom.postprocess.pipeline;

import dev.starloom.contracts.event.StoryProgress;
import dev.starloom.contracts.story.Shot;
import dev.starloom.contracts.story.Storyboard;
import dev.starloom.postprocess.narration.Narration;
import dev.starloom.postprocess.narration.NarrationUnavailable;
import dev.starloom.postprocess.narration.Utterance;
import dev.starloom.postprocess.pacing.Pacing;
import dev.starloom.postprocess.pipeline.Speeches.Spoken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The lines of one story while they are spoken; used once. */
final class Narrating {
  /** How the note begins on a story that nobody could speak. */
  static final String SILENT = "There is no narration (";

  private final String storyId;
  private final Storyboard board;
  private final Speeches speeches;
  private final Consumer<StoryProgress> progress;
  private final BooleanSupplier stop;

  /** By index of the shot. */
  private final Map<Integer, Spoken> said = new TreeMap<>();

  private final Map<Integer, String> unsaid = new TreeMap<>();

  Narrating(
      String storyId,
      Storyboard board,
      Speeches speeches,
      Consumer<StoryProgress> progress,
      BooleanSupplier stop) {
    this.storyId = storyId;
    this.board = board;
    this.speeches = speeches;
    this.progress = progress;
    this.stop = stop;
  }

  static boolean isSpoken(Shot shot) {
    return shot.narration() != null && !shot.narration().isBlank();
  }

  /** Blocks until all lines are spoken that can be. */
  Narration narration() {
    List<Shot> shots = board.shots().stream().filter(Narrating::isSpoken).toList();
    for (int i = 0; i < shots.size(); i++) {
      say(shots.get(i), 1);
      progress.accept(new StoryProgress(storyId, StoryProgress.NARRATION, i + 1, shots.size()));
    }
    OptionalDouble tempo = pacing().tempo();
    tempo.ifPresent(faster -> List.copyOf(said.keySet()).forEach(shot -> hurry(shot, faster)));
    Pacing pacing = pacing();
    var notes = new ArrayList<>(pacing.notes(tempo.orElse(1)));
    notes.addAll(silence());
    return new Narration(lines(), pacing.shots(), notes);
  }

  private Pacing pacing() {
    Map<Integer, Utterance> speech =
        said.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, line -> line.getValue().speech()));
    return new Pacing(board, speech);
  }

  private void say(Shot shot, double tempo) {
    throwIfStopped();
    try {
      Spoken line = speeches.say(text(shot), tempo);
      if (line.speech().seconds() > 0) {
        said.put(shot.index(), line);
      }
    } catch (NarrationUnavailable e) {
      unsaid.put(shot.index(), e.getMessage());
    }
  }

  /** A line stays as it is when its voice is gone meanwhile. */
  private void hurry(int shot, double tempo) {
    var others = Map.copyOf(unsaid);
    say(board.shots().get(shot), tempo);
    unsaid.keySet().retainAll(others.keySet());
  }

  private void throwIfStopped() {
    if (stop.getAsBoolean()) {
      throw new CancellationException("the story is not wanted any more");
    }
  }

  private static String text(Shot shot) {
    return shot.narration().strip();
  }

  private List<Narration.Line> lines() {
    var lines = new ArrayList<Narration.Line>();
    said.forEach(
        (shot, line) -> {
          Utterance speech = line.speech();
          String text = text(board.shots().get(shot));
          lines.add(
              new Narration.Line(
                  shot, text, line.ref(), speech.seconds(), speech.voice(), speech.note()));
        });
    return lines;
  }

  private List<String> silence() {
    if (said.isEmpty()) {
      return unsaid.values().stream()
          .limit(1)
          .map(why -> SILENT + why + "); the subtitles tell the story.")
          .toList();
    }
    return unsaid.entrySet().stream()
        .map(
            line ->
                "The line of shot %d is not spoken (%s); its subtitle tells it."
                    .formatted(line.getKey() + 1, line.getValue()))
        .toList();
  }
}
