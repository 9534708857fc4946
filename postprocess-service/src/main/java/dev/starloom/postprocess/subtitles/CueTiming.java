package dev.starloom.postprocess.subtitles;

import dev.starloom.postprocess.narration.Slot;
import dev.starloom.postprocess.narration.SpokenLine;
import dev.starloom.postprocess.narration.Utterance;
import java.util.ArrayList;
import java.util.List;

/** Makes cues that appear when their words are said, or when they can be read. */
public final class CueTiming {
  private static final double LINGER_SECONDS = 0.2;

  /** Reading speeds in ems a second: about 6 full-width characters or 14 Latin letters. */
  private static final double EMS_PER_SECOND = 6.5;

  private static final double MINIMUM_SECONDS = 1.0;

  private final Layout layout;
  private final double filmSeconds;

  public CueTiming(Layout layout, double filmSeconds) {
    this.layout = layout;
    this.filmSeconds = filmSeconds;
  }

  /** Cues from the onset of the speech to a moment after its end; never two at a time. */
  public List<Cue> spoken(List<SpokenLine> lines) {
    var cues = new ArrayList<Cue>();
    for (int i = 0; i < lines.size(); i++) {
      SpokenLine line = lines.get(i);
      double next = i + 1 < lines.size() ? lines.get(i + 1).start() : filmSeconds;
      double end = Math.min(line.end() + LINGER_SECONDS, Math.min(next, filmSeconds));
      cues.addAll(cues(line, end));
    }
    return cues;
  }

  private List<Cue> cues(SpokenLine line, double end) {
    List<String> parts = layout.cues(line.text());
    double[] starts = new double[parts.size() + 1];
    int offset = 0;
    for (int i = 0; i < parts.size(); i++) {
      starts[i] = line.start() + (i == 0 ? 0 : onset(line, offset));
      offset += parts.get(i).length();
    }
    starts[parts.size()] = end;
    return cues(parts, starts);
  }

  /** When the word at an offset is said; without an event, by its place in the text. */
  private static double onset(SpokenLine line, int offset) {
    Utterance speech = line.speech();
    return speech.words().stream()
        .filter(w -> w.offset() >= offset)
        .mapToDouble(Utterance.Word::seconds)
        .findFirst()
        .orElse(speech.seconds() * offset / line.text().length());
  }

  /** Cues for a film without voice: each slot's text for as long as reading it takes. */
  public List<Cue> read(List<Slot> slots) {
    var cues = new ArrayList<Cue>();
    for (Slot slot : slots) {
      List<String> parts = layout.cues(slot.text());
      double[] wanted =
          parts.stream()
              .mapToDouble(p -> Math.max(MINIMUM_SECONDS, layout.ems(p) / EMS_PER_SECOND + 0.5))
              .toArray();
      double sum = java.util.Arrays.stream(wanted).sum();
      double scale = Math.min(1, (slot.end() - slot.start()) / sum);
      double[] starts = new double[parts.size() + 1];
      starts[0] = slot.start();
      for (int i = 0; i < wanted.length; i++) {
        starts[i + 1] = starts[i] + wanted[i] * scale;
      }
      cues.addAll(cues(parts, starts));
    }
    return cues;
  }

  private List<Cue> cues(List<String> parts, double[] starts) {
    var cues = new ArrayList<Cue>();
    for (int i = 0; i < parts.size(); i++) {
      if (starts[i + 1] > starts[i]) {
        cues.add(new Cue(starts[i], starts[i + 1], layout.lines(parts.get(i))));
      }
    }
    return cues;
  }
}
