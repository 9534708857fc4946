package dev.starloom.postprocess.subtitles;

import dev.starloom.postprocess.narration.Slot;
import dev.starloom.postprocess.narration.SpokenLine;
import dev.starloom.postprocess.narration.Utterance;
import java.util.ArrayList;
import java.util.List;

/** Makes cues that appear when their words are said, or when they can be read. */
public final class CueTiming {
  /** Two cues of a line begin at least this far from each other, whatever a speech program says. */
  private static final double LEAST_STEP = 0.25;

  private final Layout layout;
  private final Translations translations;
  private final Pacing pacing;

  /**
   * @param language of the text
   * @param filmSeconds no cue stays longer
   * @param fps of the film; every cue comes and goes with a frame
   * @param translations drawn under the lines that have one
   */
  public CueTiming(
      Layout layout, String language, double filmSeconds, int fps, Translations translations) {
    this.layout = layout;
    this.translations = translations;
    this.pacing = new Pacing(ReadingSpeed.of(language), fps, filmSeconds);
  }

  /** Cues from the onset of the speech to a moment after its end; never two at a time. */
  public List<Cue> spoken(List<SpokenLine> lines) {
    return cues(lines.stream().flatMap(line -> parts(line).stream()).toList());
  }

  private List<Part> parts(SpokenLine line) {
    List<String> texts = texts(line.text());
    List<String> seconds = seconds(line.text(), texts);
    var onsets = new Onsets(line);
    double[] starts = starts(texts, onsets);
    var parts = new ArrayList<Part>();
    int offset = 0;
    for (int i = 0; i < texts.size(); i++) {
      boolean isLast = i + 1 == texts.size();
      double said = isLast ? line.end() : onsets.silentBefore(starts[i + 1]);
      var words = words(line, offset, texts.get(i).length());
      parts.add(
          new Part(texts.get(i), seconds.get(i), starts[i], Math.max(starts[i], said), words));
      offset += texts.get(i).length();
    }
    return parts;
  }

  private List<String> texts(String line) {
    return layout(translations.of(line)).cues(line);
  }

  private List<String> seconds(String line, List<String> texts) {
    String translation = translations.of(line);
    return Pairing.split(translation, texts, layout.second(translation).size() < 2);
  }

  /** Two languages have one line each. */
  private Layout layout(String translation) {
    return translation.isEmpty() ? layout : layout.singleLined();
  }

  private static double[] starts(List<String> texts, Onsets onsets) {
    double[] starts = new double[texts.size()];
    int offset = 0;
    for (int i = 0; i < starts.length; i++) {
      starts[i] = i == 0 ? onsets.first() : onsets.at(offset);
      if (i > 0) {
        starts[i] = Math.max(starts[i], starts[i - 1] + LEAST_STEP);
      }
      offset += texts.get(i).length();
    }
    return starts;
  }

  private static List<Part.Said> words(SpokenLine line, int offset, int length) {
    var words = new ArrayList<Part.Said>();
    for (Utterance.Word word : line.speech().words()) {
      if (word.offset() >= offset && word.offset() < offset + length) {
        words.add(new Part.Said(word.offset() - offset, line.start() + word.seconds()));
      }
    }
    return words;
  }

  /** Cues for a film without voice: each slot's text for as long as reading it takes. */
  public List<Cue> read(List<Slot> slots) {
    var parts = new ArrayList<Part>();
    for (Slot slot : slots) {
      List<String> texts = texts(slot.text());
      List<String> seconds = seconds(slot.text(), texts);
      double wanted = texts.stream().mapToDouble(pacing::readable).sum();
      double scale = Math.min(1, (slot.end() - slot.start()) / wanted);
      double start = slot.start();
      for (int i = 0; i < texts.size(); i++) {
        parts.add(new Part(texts.get(i), seconds.get(i), start, start, List.of()));
        start += pacing.readable(texts.get(i)) * scale;
      }
    }
    return cues(parts);
  }

  /** What would come after the film or go as it comes is left out. */
  private List<Cue> cues(List<Part> parts) {
    double[] ends = pacing.ends(parts);
    var cues = new ArrayList<Cue>();
    for (int i = 0; i < ends.length; i++) {
      Part part = parts.get(i);
      double start = pacing.onFrame(part.start());
      if (ends[i] > start) {
        List<String> lines = layout(part.translation()).lines(part.text());
        List<String> second = layout.second(part.translation());
        cues.add(new Cue(start, ends[i], lines, second, Marks.of(part, lines)));
      }
    }
    return cues;
  }
}
