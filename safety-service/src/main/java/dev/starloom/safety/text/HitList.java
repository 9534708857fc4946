package dev.starloom.safety.text;

import dev.starloom.contracts.safety.Decision;
import dev.starloom.contracts.safety.TextHit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The hits in one text. */
final class HitList {
  static final int MOST = 50;

  /** Of a text that is nothing but hits only the first ones are kept, and any that is graver. */
  private static final int MOST_KEPT = 10_000;

  private static final Comparator<TextHit> BY_PLACE = Comparator.comparingInt(TextHit::start);
  private static final Comparator<TextHit> MOST_SEVERE_FIRST =
      Comparator.comparingInt(TextHit::severity).reversed();
  private static final Comparator<TextHit> OUTER_FIRST =
      BY_PLACE
          .thenComparing(Comparator.comparingInt(TextHit::end).reversed())
          .thenComparing(MOST_SEVERE_FIRST);

  private final String source;
  private final String text;
  private final TextPolicy policy;
  private final List<TextHit> all = new ArrayList<>();
  private int worst;

  HitList(String source, String text, TextPolicy policy) {
    this.source = source;
    this.text = text;
    this.policy = policy;
  }

  TextPolicy policy() {
    return policy;
  }

  void add(Rule rule, int severity, int start, int end) {
    if (all.size() >= MOST_KEPT && severity <= worst) {
      return;
    }
    worst = Math.max(worst, severity);
    String words = text.substring(start, end);
    all.add(new TextHit(rule.category(), severity, words, start, end, rule.name(), source));
  }

  Decision decision() {
    return policy.decision(worst);
  }

  /** What makes the decision stricter than a pass. */
  List<TextHit> hits() {
    return outer(hit -> policy.decision(hit.severity()) != Decision.PASS);
  }

  /** What passes, and is worth saying. */
  List<TextHit> notes() {
    return outer(hit -> policy.decision(hit.severity()) == Decision.PASS);
  }

  /** In the order of their place, without those that lie in another one at least as severe. */
  private List<TextHit> outer(Predicate<TextHit> these) {
    var outer = new ArrayList<TextHit>();
    var covered = new HashMap<String, Map<Integer, Integer>>();
    all.stream()
        .filter(these)
        .sorted(OUTER_FIRST)
        .forEach(
            hit -> {
              var ends = covered.computeIfAbsent(hit.category(), c -> new HashMap<>());
              if (!lies(hit, ends)) {
                ends.merge(hit.severity(), hit.end(), Math::max);
                outer.add(hit);
              }
            });
    return outer.stream().sorted(MOST_SEVERE_FIRST).limit(MOST).sorted(BY_PLACE).toList();
  }

  /** Hits come by their start, so one that ends before an earlier one's end lies inside it. */
  private static boolean lies(TextHit hit, Map<Integer, Integer> endBySeverity) {
    return endBySeverity.entrySet().stream()
        .anyMatch(e -> e.getKey() >= hit.severity() && e.getValue() >= hit.end());
  }
}
