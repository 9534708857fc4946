package dev.starloom.postprocess.film;

import dev.starloom.contracts.story.Shot;
import dev.starloom.contracts.story.Storyboard;
import dev.starloom.postprocess.narration.NarrationUnavailable;
import dev.starloom.postprocess.narration.Speaker;
import dev.starloom.postprocess.narration.Utterance;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What films are made of. */
final class Orders {
  private Orders() {}

  static FilmOrder silent(Storyboard board, Path... clips) {
    return new FilmOrder("s", board, List.of(clips), Map.of(), List.of());
  }

  static FilmOrder spoken(Storyboard board, Speaker speaker, List<Path> clips) {
    var speech = new HashMap<Integer, Utterance>();
    for (Shot shot : board.shots()) {
      try {
        speech.put(shot.index(), speaker.say(board.language(), shot.narration(), 1));
      } catch (NarrationUnavailable e) {
        throw new AssertionError(e);
      }
    }
    return new FilmOrder("s", board, clips, speech, List.of());
  }
}
