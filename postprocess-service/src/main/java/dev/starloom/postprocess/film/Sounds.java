package dev.starloom.postprocess.film;

import dev.starloom.contracts.story.Storyboard;
import dev.starloom.postprocess.music.Music;
import dev.starloom.postprocess.narration.Recital;
import dev.starloom.postprocess.sound.Backdrop;
import dev.starloom.postprocess.sound.Speech;
import dev.starloom.postprocess.sound.Stems;
import dev.starloom.postprocess.sound.Stereo;
import dev.starloom.postprocess.sound.WaveFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** What is heard in a film, before it is mixed. */
final class Sounds {
  private final Storyboard board;
  private final Timeline timeline;
  private final Path folder;

  Sounds(Storyboard board, Timeline timeline, Path folder) {
    this.board = board;
    this.timeline = timeline;
    this.folder = folder;
  }

  Stems stems(Optional<Recital> recital) throws IOException {
    return new Stems(voice(recital), music(), Backdrop.NONE, timeline.seconds());
  }

  private Optional<Speech> voice(Optional<Recital> recital) throws IOException {
    if (recital.isEmpty()) {
      return Optional.empty();
    }
    var speech = new Speech(recital.get().track(timeline.seconds()), recital.get().sampleRate());
    WaveFile.write(folder.resolve("voice.wav"), speech.sampleRate(), speech.samples());
    return Optional.of(speech);
  }

  private Optional<Stereo> music() {
    return board.music()
        ? Optional.of(
            Music.perform(board.mood(), board.language(), board.seed(), timeline.seconds()))
        : Optional.empty();
  }
}
