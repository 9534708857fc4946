package dev.starloom.postprocess.film;

import dev.starloom.contracts.story.Storyboard;
import dev.starloom.postprocess.effects.Soundscape;
import dev.starloom.postprocess.media.MediaTool;
import dev.starloom.postprocess.music.Music;
import dev.starloom.postprocess.music.Score;
import dev.starloom.postprocess.narration.Recital;
import dev.starloom.postprocess.sound.Speech;
import dev.starloom.postprocess.sound.Stems;
import dev.starloom.postprocess.sound.Stereo;
import dev.starloom.postprocess.sound.WaveFile;
import dev.starloom.postprocess.track.Track;
import dev.starloom.postprocess.track.TrackFile;
import dev.starloom.postprocess.track.TrackUnusable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What is heard in a film, before it is mixed. */
final class Sounds {
  private final Storyboard board;
  private final Timeline timeline;
  private final Path folder;
  private final MediaTool tool;

  Sounds(Storyboard board, Timeline timeline, Path folder, MediaTool tool) {
    this.board = board;
    this.timeline = timeline;
    this.folder = folder;
    this.tool = tool;
  }

  /**
   * @param notes get a sentence where other music is heard than was asked for
   */
  Stems stems(Optional<Recital> recital, List<String> notes) throws IOException {
    return new Stems(
        voice(recital),
        music(notes),
        new Soundscape(board, starts(), timeline.seconds()),
        timeline.seconds());
  }

  private Optional<Speech> voice(Optional<Recital> recital) throws IOException {
    if (recital.isEmpty()) {
      return Optional.empty();
    }
    var speech = new Speech(recital.get().track(timeline.seconds()), recital.get().sampleRate());
    WaveFile.write(folder.resolve("voice.wav"), speech.sampleRate(), speech.samples());
    return Optional.of(speech);
  }

  private Optional<Stereo> music(List<String> notes) throws IOException {
    if (!board.music()) {
      return Optional.empty();
    }
    try {
      Optional<Path> track = TrackFile.in(folder, board);
      if (track.isPresent()) {
        return Optional.of(Track.read(track.get(), timeline.seconds(), tool));
      }
    } catch (TrackUnusable e) {
      notes.add(e.sentence());
    }
    return Optional.of(Music.perform(Score.of(board, starts(), timeline.seconds())));
  }

  private List<Double> starts() {
    return IntStream.range(0, board.shots().size())
        .mapToObj(shot -> timeline.seconds(timeline.start(shot)))
        .toList();
  }
}
