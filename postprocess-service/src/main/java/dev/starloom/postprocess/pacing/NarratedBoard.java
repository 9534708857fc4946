package dev.starloom.postprocess.pacing;

import dev.starloom.contracts.story.Scene;
import dev.starloom.contracts.story.Shot;
import dev.starloom.contracts.story.Storyboard;
import dev.starloom.postprocess.narration.Narration;
import dev.starloom.postprocess.narration.Narration.Paced;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A storyboard whose shots are as long as their lines need. */
public final class NarratedBoard {
  private NarratedBoard() {}

  /** Equal storyboards and narrations give equal ones. */
  public static Storyboard of(Storyboard board, Narration narration) {
    List<Shot> shots =
        IntStream.range(0, board.shots().size())
            .mapToObj(i -> paced(board.shots().get(i), narration.shots().get(i), board.fps()))
            .toList();
    var notes = new ArrayList<>(board.notes());
    notes.addAll(narration.notes());
    return board.withShots(shots).withNotes(notes);
  }

  private static Shot paced(Shot shot, Paced time, int fps) {
    return new Shot(
        shot.index(),
        shot.narration(),
        shot.prompt(),
        shot.negativePrompt(),
        (double) time.frames() / fps,
        shot.seed(),
        shot.style(),
        cued(shot.scene(), time),
        shot.size(),
        shot.transition(),
        shot.translation());
  }

  private static Scene cued(Scene scene, Paced time) {
    return new Scene(
        scene.figures(),
        scene.foreground(),
        scene.weather(),
        scene.camera(),
        scene.effects(),
        scene.light(),
        scene.follow(),
        time.cues(),
        scene.views());
  }
}
