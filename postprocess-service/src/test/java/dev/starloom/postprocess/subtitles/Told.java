package dev.starloom.postprocess.subtitles;

import dev.starloom.platform.typeset.Typeface;
import dev.starloom.postprocess.media.TestMedia;
import dev.starloom.postprocess.narration.Narrator;
import dev.starloom.postprocess.narration.Recital;
import dev.starloom.postprocess.narration.SpokenLine;
import dev.starloom.postprocess.narration.Utterance;
import dev.starloom.postprocess.sound.Backdrop;
import dev.starloom.postprocess.sound.Mix;
import dev.starloom.postprocess.sound.Speech;
import dev.starloom.postprocess.sound.Stems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A story spoken, mixed and subtitled as in a film, without its picture.
 *
 * @param sound the mix, 16 kHz mono
 * @param starts when each line's shot begins, in seconds
 */
record Told(List<Cue> cues, List<SpokenLine> lines, float[] sound, List<Double> starts) {
  private static final double LEAD = 0.3;
  private static final double REST = 0.6;
  private static final int FPS = 24;
  private static final Typeface TYPEFACE = Typeface.bundled();

  static Told of(String language, List<String> story, Narrator narrator, Path folder)
      throws Exception {
    var lines = new ArrayList<SpokenLine>();
    var starts = new ArrayList<Double>();
    double shot = 0;
    for (String text : story) {
      Utterance speech = narrator.say(language, text, 1);
      lines.add(new SpokenLine(text, shot + LEAD, speech));
      starts.add(shot);
      shot += Math.ceil((LEAD + speech.seconds() + REST) * FPS) / FPS;
    }
    var recital = new Recital(lines);
    var voice = new Speech(recital.track(shot), recital.sampleRate());
    Path mixed =
        Mix.make(new Stems(Optional.of(voice), Optional.empty(), Backdrop.NONE, shot), folder);
    var layout = new Layout(TYPEFACE, 1280, 720);
    List<Cue> cues = new CueTiming(layout, language, shot, FPS, Translations.NONE).spoken(lines);
    return new Told(cues, lines, TestMedia.samples(mixed), starts);
  }

  /**
   * Seconds by which each cue comes after its speech is heard; not a number if no pause is near.
   */
  List<Double> lateness() {
    var detector = new SpeechDetector(sound);
    return cues.stream().map(cue -> cue.start() - detector.onset(cue.start())).toList();
  }

  /** Characters a second that the fastest cue asks of its reader. */
  double fastest(String language) {
    var speed = ReadingSpeed.of(language);
    return cues.stream()
        .mapToDouble(c -> speed.characters(String.join("", c.lines())) / (c.end() - c.start()))
        .max()
        .orElseThrow();
  }
}
