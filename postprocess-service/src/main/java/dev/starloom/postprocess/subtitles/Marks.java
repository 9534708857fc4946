package dev.starloom.postprocess.subtitles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the words of a part in its lines. */
final class Marks {
  private final Part part;
  private final List<String> lines;
  private final int[] begins;

  private Marks(Part part, List<String> lines) {
    this.part = part;
    this.lines = lines;
    this.begins = new int[lines.size()];
    int at = 0;
    for (int i = 0; i < begins.length; i++) {
      begins[i] = part.text().indexOf(lines.get(i), at);
      at = begins[i] + lines.get(i).length();
    }
  }

  /**
   * One for each word, and one for the silence after the last; none if no word is known.
   *
   * @param lines what the part is broken into
   */
  static List<Mark> of(Part part, List<String> lines) {
    var words = new Marks(part, lines);
    var marks = new ArrayList<Mark>();
    int told = -1;
    for (int i = 0; i < part.words().size(); i++) {
      int from = part.words().get(i).at();
      if (from > told) {
        words.mark(i, words.end(i)).ifPresent(marks::add);
        told = from;
      }
    }
    if (!marks.isEmpty()) {
      marks.add(Mark.silence(part.said()));
    }
    return marks;
  }

  /** Where the next word begins, or the text ends. */
  private int end(int word) {
    int from = part.words().get(word).at();
    return part.words().stream()
        .mapToInt(Part.Said::at)
        .filter(at -> at > from)
        .min()
        .orElse(part.text().length());
  }

  private Optional<Mark> mark(int word, int end) {
    Part.Said said = part.words().get(word);
    int line = begins.length - 1;
    while (line > 0 && begins[line] > said.at()) {
      line--;
    }
    int from = Math.max(0, said.at() - begins[line]);
    int to = Math.min(lines.get(line).length(), end - begins[line]);
    while (to > from && !Character.isLetterOrDigit(lines.get(line).codePointBefore(to))) {
      to -= Character.charCount(lines.get(line).codePointBefore(to));
    }
    return to > from ? Optional.of(new Mark(said.seconds(), line, from, to)) : Optional.empty();
  }
}
