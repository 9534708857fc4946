package dev.starloom.postprocess.narration.align;

import dev.starloom.postprocess.narration.Utterance.Word;
import dev.starloom.postprocess.narration.align.Chunks.Chunk;
import dev.starloom.postprocess.narration.align.Pauses.Pause;
import dev.starloom.postprocess.narration.audio.Sound;
import java.util.ArrayList;
import java.util.List;

/**
 * When each word of a text is said in its sound, found without the speaker's help: pauses of the
 * sound are matched to pauses of the text, and between them words get time by their syllables.
 */
public final class Alignment {
  private static final double EDGE_SECONDS = 0.03;

  private Alignment() {}

  /** Words in order; none if the text has nothing to say. */
  public static List<Word> of(String language, String text, Sound sound) {
    List<Unit> units = Units.of(language, text);
    if (units.isEmpty()) {
      return List.of();
    }
    List<Pause> pauses = new ArrayList<>(Pauses.in(sound));
    double begin = 0;
    double end = sound.seconds();
    if (!pauses.isEmpty() && pauses.get(0).from() < EDGE_SECONDS) {
      begin = pauses.remove(0).to();
    }
    if (!pauses.isEmpty() && pauses.get(pauses.size() - 1).to() > end - EDGE_SECONDS) {
      end = pauses.remove(pauses.size() - 1).from();
    }
    var words = new ArrayList<Word>();
    for (Chunk chunk : Chunks.of(units, pauses, Math.min(begin, end), end)) {
      spread(units.subList(chunk.first(), chunk.last()), chunk, pauses, words);
    }
    return words;
  }

  /** Gives a chunk's units their times; pauses inside it are nobody's. */
  private static void spread(List<Unit> units, Chunk chunk, List<Pause> pauses, List<Word> words) {
    List<Pause> inside =
        pauses.stream().filter(p -> p.from() > chunk.from() && p.to() < chunk.to()).toList();
    double silent = inside.stream().mapToDouble(Pause::seconds).sum();
    double weight = units.stream().mapToDouble(Unit::weight).sum();
    double perWeight = (chunk.to() - chunk.from() - silent) / weight;
    double voiced = 0;
    for (Unit unit : units) {
      double at = chunk.from() + voiced;
      for (Pause pause : inside) {
        at += at >= pause.from() ? pause.seconds() : 0;
      }
      words.add(new Word(unit.offset(), at));
      voiced += unit.weight() * perWeight;
    }
  }
}
