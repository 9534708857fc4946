package dev.starloom.enrich.narration;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rows of neighbouring clauses of a line, and how long it takes to say them. */
final class Runs {
  private static final Pattern SENTENCE_END =
      Pattern.compile("[。！？!?….｡．\\n\\r][”’」』）)\\]】》〉\"'»\\s]*+$");

  private final String line;
  private final List<Span> clauses;

  /** Seconds from the beginning of the line to that of each clause, pauses before it included. */
  private final double[] starts;

  private final double[] ends;

  Runs(String line, List<Span> clauses, SpeechRate rate) {
    this.line = line;
    this.clauses = clauses;
    starts = new double[clauses.size()];
    ends = new double[clauses.size()];
    double now = 0;
    for (int i = 0; i < starts.length; i++) {
      starts[i] = i == 0 ? 0 : now + pause(clauses.get(i - 1).of(line).strip(), rate);
      now = starts[i] + rate.seconds(clauses.get(i).of(line));
      ends[i] = now;
    }
  }

  private static double pause(String before, SpeechRate rate) {
    String words = before.stripTrailing();
    if (!words.isEmpty() && Clauses.isBreath(words, words.length() - 1)) {
      return rate.commaPause();
    }
    Matcher end = SENTENCE_END.matcher(before);
    return end.find() ? rate.sentencePause() : 0;
  }

  int count() {
    return starts.length;
  }

  boolean begins(int clause, Pattern words) {
    Span span = clauses.get(clause);
    return words.matcher(line).region(span.start(), span.end()).lookingAt();
  }

  /** Seconds from a clause to another, both included. */
  double seconds(int first, int last) {
    return ends[last] - starts[first];
  }

  String words(int first, int last) {
    return clauses.get(first).through(clauses.get(last)).of(line);
  }
}
