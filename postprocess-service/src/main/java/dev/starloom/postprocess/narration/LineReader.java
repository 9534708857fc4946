package dev.starloom.postprocess.narration;

import dev.starloom.postprocess.narration.NarrationUnavailable.Trouble;
import dev.starloom.postprocess.narration.Tongues.Run;
import dev.starloom.postprocess.narration.reading.Letters;
import dev.starloom.postprocess.narration.reading.Numbers;
import dev.starloom.postprocess.narration.reading.ReadingTable;
import dev.starloom.postprocess.narration.reading.Replacement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Prepares a line for the bundled voice: which voice says which part, and in which words. */
final class LineReader {
  private final KanaReader kana = new KanaReader();

  /**
   * @return none if there is nothing to say
   * @throws NarrationUnavailable if most of the line is in a script that no voice reads
   */
  List<Segment> read(Voice own, String text) throws NarrationUnavailable {
    requireKnownScript(text);
    var segments = new ArrayList<Segment>();
    List<Replacement> replacements = replacements(own, text);
    for (Run run : Tongues.of(own, masked(text, replacements))) {
      Reading reading = reading(run, own, text, replacements);
      if (Utterance.hasWords(reading.spoken())) {
        segments.add(new Segment(run.voice(), reading));
      }
    }
    return segments;
  }

  /** The line in the words of one voice, for a speaker that has no other. */
  String plain(Voice own, String text) throws NarrationUnavailable {
    requireKnownScript(text);
    var whole = new Run(own, 0, text.length());
    return reading(whole, own, text, replacements(own, text)).spoken();
  }

  private Reading reading(Run run, Voice own, String text, List<Replacement> replacements) {
    var said = new ReadingBuilder();
    boolean japanese = run.voice() == Voice.JA;
    List<Replacement> mine = run.voice() == own ? replacements : List.of();
    said.with(
        mine,
        run.from(),
        run.to(),
        (from, to) -> {
          if (japanese) {
            kana.read(text, from, to, said);
            said.space(to);
          } else {
            said.copy(text, from, to);
          }
        });
    return said.build();
  }

  /** What is replaced is said by the line's own voice, whatever its letters. */
  private static String masked(String text, List<Replacement> replacements) {
    var masked = new StringBuilder(text);
    for (Replacement one : replacements) {
      for (int i = one.from(); i < one.to(); i++) {
        masked.setCharAt(i, '0');
      }
    }
    return masked.toString();
  }

  private static List<Replacement> replacements(Voice voice, String text) {
    String language = voice.language();
    var all = new ArrayList<>(ReadingTable.in(language, text));
    addFree(all, Numbers.in(language, text));
    addFree(all, voice == Voice.JA ? KanjiNumerals.in(text) : List.of());
    addFree(all, Letters.in(language, text));
    all.sort(Comparator.comparingInt(Replacement::from));
    return all;
  }

  private static void addFree(List<Replacement> all, List<Replacement> more) {
    for (Replacement one : more) {
      if (all.stream().noneMatch(r -> one.from() < r.to() && r.from() < one.to())) {
        all.add(one);
      }
    }
  }

  private static void requireKnownScript(String text) throws NarrationUnavailable {
    int[] letters = text.codePoints().filter(Character::isLetter).toArray();
    long known = java.util.Arrays.stream(letters).filter(Sounds::isKnown).count();
    if (letters.length > 0 && known * 2 <= letters.length) {
      throw new NarrationUnavailable(
          Trouble.TEXT, "no voice here reads the script of a line", null);
    }
  }
}
