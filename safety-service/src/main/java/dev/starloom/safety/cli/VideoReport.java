package dev.starloom.safety.cli;

import dev.starloom.contracts.safety.FrameHit;
import dev.starloom.contracts.safety.FrameVerdict;
import java.util.Locale;

/** A verdict on a video for a person: the decision, then a line for each hit. */
final class VideoReport {
  private VideoReport() {}

  static String of(FrameVerdict verdict) {
    var text = new StringBuilder(verdict.decision().word());
    text.append(", ").append(verdict.frames()).append(" frames looked at");
    verdict.hits().forEach(hit -> text.append(System.lineSeparator()).append(line(hit)));
    if (!verdict.notChecked().isEmpty()) {
      text.append(System.lineSeparator())
          .append("  not checked: ")
          .append(String.join(", ", verdict.notChecked()));
    }
    return text.toString();
  }

  private static String line(FrameHit hit) {
    return String.format(
        Locale.ROOT,
        "  %s, severity %d, %.2f s to %.2f s, score %.3f (%s)",
        hit.category(),
        hit.severity(),
        hit.startSeconds(),
        hit.endSeconds(),
        hit.score(),
        hit.model().replaceAll("(@.{8}).*", "$1"));
  }
}
