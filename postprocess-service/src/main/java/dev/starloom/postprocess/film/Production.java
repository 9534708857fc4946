package dev.starloom.postprocess.film;

import dev.starloom.contracts.story.Storyboard;
import dev.starloom.platform.typeset.Typeface;
import dev.starloom.postprocess.media.MediaTool;
import dev.starloom.postprocess.music.Music;
import dev.starloom.postprocess.narration.NarrationUnavailable;
import dev.starloom.postprocess.narration.Recital;
import dev.starloom.postprocess.narration.Slot;
import dev.starloom.postprocess.narration.Speaker;
import dev.starloom.postprocess.sound.Loudness;
import dev.starloom.postprocess.sound.Mix;
import dev.starloom.postprocess.sound.WaveFile;
import dev.starloom.postprocess.subtitles.Cue;
import dev.starloom.postprocess.subtitles.CuePainter;
import dev.starloom.postprocess.subtitles.CueTiming;
import dev.starloom.postprocess.subtitles.Layout;
import dev.starloom.postprocess.subtitles.SubtitleFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** One film in the making; used once. */
final class Production {
  private static final int STEPS = 6;
  private static final double SHORT_CLIP_SECONDS = 0.25;

  private final Storyboard board;
  private final Timeline timeline;
  private final Path folder;
  private final MediaTool tool;
  private final Speaker narrator;
  private final Typeface typeface;
  private final Progress progress;
  private final List<String> notes = new ArrayList<>();
  private int stepsDone;

  Production(
      Storyboard board,
      Path folder,
      MediaTool tool,
      Speaker narrator,
      Typeface typeface,
      Progress progress) {
    this.board = board;
    this.timeline = new Timeline(board);
    this.folder = folder;
    this.tool = tool;
    this.narrator = narrator;
    this.typeface = typeface;
    this.progress = progress;
  }

  Film make(List<Path> files) throws IOException {
    List<Clip> clips =
        IntStream.range(0, files.size())
            .mapToObj(shot -> Clip.inspect(files.get(shot), shot, tool))
            .toList();
    noteShortClips(clips);
    List<Slot> slots = timeline.slots();
    Optional<Recital> recital = narration(slots);
    stepDone();
    Path sound = new Mix(tool).make(voice(recital), music(), timeline.seconds(), folder);
    stepDone();
    var layout = new Layout(typeface, board.width(), board.height());
    List<Cue> cues = cues(slots, recital, layout);
    Path subRip = folder.resolve("film.srt");
    Path webVtt = folder.resolve("film.vtt");
    SubtitleFile.writeSubRip(subRip, cues);
    SubtitleFile.writeWebVtt(webVtt, cues);
    Titles titles = titles(cues, layout);
    stepDone();
    Path video = folder.resolve("film.mp4");
    Optional<Path> soft = cues.isEmpty() ? Optional.empty() : Optional.of(subRip);
    tool.run(Encoding.command(board, timeline, clips, titles, sound, soft, video));
    if (soft.isPresent() && isBurned()) {
      TextTrack.disable(video);
    }
    stepDone();
    Path thumbnail = thumbnail(clips.get(timeline.middleShot()));
    stepDone();
    checkLoudness(video);
    return new Film(video, webVtt, subRip, thumbnail, timeline.seconds(), notes);
  }

  private void stepDone() {
    progress.report(++stepsDone, STEPS);
    tool.throwIfCancelled();
  }

  private void noteShortClips(List<Clip> clips) {
    for (int shot = 0; shot < clips.size(); shot++) {
      double planned = timeline.seconds(timeline.length(shot));
      if (clips.get(shot).seconds() < planned - SHORT_CLIP_SECONDS) {
        notes.add("Shot " + (shot + 1) + " is shorter than planned; its last frame is held.");
      }
    }
  }

  private Optional<Recital> narration(List<Slot> slots) {
    if (!board.voice() || slots.isEmpty()) {
      return Optional.empty();
    }
    try {
      Recital recital = Recital.of(board.language(), slots, timeline.seconds(), narrator);
      if (recital.end() > timeline.seconds()) {
        notes.add("The narration is longer than the film; its last line is cut.");
      }
      return Optional.of(recital);
    } catch (NarrationUnavailable e) {
      notes.add("There is no narration (" + e.getMessage() + "); the subtitles tell the story.");
      return Optional.empty();
    }
  }

  private Optional<Path> voice(Optional<Recital> recital) throws IOException {
    if (recital.isEmpty()) {
      return Optional.empty();
    }
    Path file = folder.resolve("voice.wav");
    float[] track = recital.get().track(timeline.seconds());
    WaveFile.write(file, recital.get().sampleRate(), track);
    return Optional.of(file);
  }

  private Optional<Path> music() throws IOException {
    if (!board.music()) {
      return Optional.empty();
    }
    Path file = folder.resolve("music.wav");
    Music.write(file, board.mood(), board.language(), board.seed(), timeline.seconds());
    return Optional.of(file);
  }

  private List<Cue> cues(List<Slot> slots, Optional<Recital> recital, Layout layout) {
    var timing = new CueTiming(layout, timeline.seconds());
    return recital.map(r -> timing.spoken(r.lines())).orElseGet(() -> timing.read(slots));
  }

  private Titles titles(List<Cue> cues, Layout layout) throws IOException {
    var painter = new CuePainter(typeface, layout);
    return Titles.draw(isBurned() ? cues : List.of(), painter, board.fps(), folder);
  }

  private boolean isBurned() {
    return !Boolean.FALSE.equals(board.finish().burned());
  }

  private Path thumbnail(Clip clip) {
    Path file = folder.resolve("thumbnail.jpg");
    String middle = String.format(Locale.ROOT, "%.3f", clip.seconds() / 2);
    tool.run(
        List.of(
            "-ss",
            middle,
            "-i",
            clip.file().toString(),
            "-vf",
            PictureGraph.grade(clip) + "scale=640:-2:flags=lanczos,format=yuvj420p",
            "-frames:v",
            "1",
            "-q:v",
            "3",
            file.toString()));
    return file;
  }

  private void checkLoudness(Path video) {
    Loudness loudness = Loudness.of(video, tool);
    if (loudness.silent()) {
      notes.add("The film is silent, so its loudness is not set.");
    } else if (!loudness.onTarget()) {
      notes.add(
          String.format(
              Locale.ROOT,
              "The film's loudness is %.1f LUFS with a true peak of %.1f dBTP.",
              loudness.integrated(),
              loudness.truePeak()));
    }
    stepDone();
  }
}
