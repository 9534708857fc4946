package dev.starloom.safety.pipeline;

import dev.starloom.contracts.safety.TextHit;
import dev.starloom.contracts.safety.TextVerdict;
import java.util.Comparator;
import java.util.stream.Collectors;

/** Says what was blocked and by which words, so that the user can mend it. */
final class Refusal {
  private Refusal() {}

  static String sentence(TextVerdict verdict) {
    int worst = verdict.hits().stream().mapToInt(TextHit::severity).max().orElse(0);
    var blocking = verdict.hits().stream().filter(hit -> hit.severity() == worst).toList();
    String categories =
        blocking.stream()
            .map(TextHit::category)
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    String words =
        blocking.stream()
            .sorted(Comparator.comparingInt(TextHit::start))
            .map(hit -> "“" + hit.text() + "”")
            .distinct()
            .limit(3)
            .collect(Collectors.joining(", "));
    return "The text gate blocked this story for "
        + categories
        + ": "
        + words
        + ". Write it another way.";
  }
}
