package dev.starloom.enrich.llm;

import dev.starloom.enrich.narration.Clauses;
import dev.starloom.enrich.narration.Sentences;
import dev.starloom.enrich.narration.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A text in numbered pieces, so that a model can say which words a shot shows by numbers and can't
 * invent any.
 *
 * @param spans cover the text
 */
record Pieces(String text, List<Span> spans) {
  private static final int MOST = 200;

  static Pieces of(String text) {
    var clauses = new ArrayList<Span>();
    Sentences.of(text).forEach(sentence -> clauses.addAll(Clauses.of(text, sentence)));
    int step = (clauses.size() + MOST - 1) / MOST;
    var joined = new ArrayList<Span>();
    for (int i = 0; i < clauses.size(); i += step) {
      int last = Math.min(clauses.size(), i + step) - 1;
      joined.add(clauses.get(i).through(clauses.get(last)));
    }
    return new Pieces(text, List.copyOf(joined));
  }

  int count() {
    return spans.size();
  }

  /**
   * @param number from 1
   */
  String words(int number) {
    return spans.get(number - 1).of(text);
  }

  /** The stretch from one piece to another, both numbers from 1. */
  Span stretch(int from, int to) {
    return spans.get(from - 1).through(spans.get(to - 1));
  }
}
