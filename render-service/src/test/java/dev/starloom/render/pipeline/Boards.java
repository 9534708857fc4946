package dev.starloom.render.pipeline;

import dev.starloom.contracts.story.Finish;
import dev.starloom.contracts.story.Scene;
import dev.starloom.contracts.story.Shot;
import dev.starloom.contracts.story.Storyboard;
import java.util.List;

/** Storyboards of one small shot of eight frames. */
final class Boards {
  static final int FRAMES = 8;

  private Boards() {}

  /** A board whose pictures another engine makes. */
  static Storyboard board(long seed, String style, String engine) {
    return board(seed, style).withEngine(engine);
  }

  /** A board whose figures are also wanted alone. */
  static Storyboard withOverlay(Storyboard board) {
    var finish = new Finish(null, null, null, null, null, null, null, true, null);
    return board.withFinish(finish);
  }

  /** Two boards with the same seed and style ask for the same clip. */
  static Storyboard board(long seed, String style) {
    var scene = new Scene(List.of("Lyr"), "sea", "none", "still");
    var shot = new Shot(0, "A line.", "stars", "", 1, seed, style, scene);
    return new Storyboard(
        "en", "t", style, "calm", 1, 160, 90, FRAMES, false, false, List.of(), List.of(shot), null);
  }
}
