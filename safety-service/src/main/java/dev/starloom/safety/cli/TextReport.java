package dev.starloom.safety.cli;

import dev.starloom.contracts.safety.TextHit;
import dev.starloom.contracts.safety.TextVerdict;

/** A verdict for people: the decision, and each hit with its place in the text. */
final class TextReport {
  private TextReport() {}

  static String of(TextVerdict verdict) {
    var text = new StringBuilder(verdict.decision().word());
    verdict.hits().forEach(hit -> text.append(line("", hit)));
    verdict.notes().forEach(note -> text.append(line("note: ", note)));
    return text.toString();
  }

  private static String line(String kind, TextHit hit) {
    return String.format(
        "%n  %s%s, severity %d, characters %d to %d: “%s” (%s)",
        kind, hit.category(), hit.severity(), hit.start(), hit.end(), hit.text(), hit.rule());
  }
}
