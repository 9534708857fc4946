package dev.starloom.safety.frame;

import dev.starloom.contracts.safety.Decision;
import dev.starloom.contracts.safety.FrameHit;
import dev.starloom.contracts.safety.FrameVerdict;
import dev.starloom.safety.policy.AudiencePolicy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What was said of a clip, until a verdict is made of it. A category is checked if everybody who
 * looked for it gave a score for every frame, and at least one of them looked at every frame or
 * suffices without.
 */
final class Findings {
  /** Scored frames no further apart than this are one hit. */
  private static final double JOIN_SECONDS = 0.5;

  private final ClipFacts facts;
  private final AudiencePolicy policy;
  private final Set<String> checked = new LinkedHashSet<>();
  private final Set<String> sampled = new LinkedHashSet<>();
  private final Set<String> failed = new LinkedHashSet<>();
  private final Set<String> models = new LinkedHashSet<>();
  private final List<FrameHit> hits = new ArrayList<>();
  private final List<Integer> worst = new ArrayList<>();
  private Decision decision = Decision.PASS;

  Findings(ClipFacts facts, AudiencePolicy policy) {
    this.facts = facts;
    this.policy = policy;
  }

  void everyFrame(CategoryScores scores) {
    checked.add(scores.category());
    add(scores);
  }

  void fewFrames(CategoryScores scores, boolean suffices) {
    sampled.add(scores.category());
    if (suffices) {
      checked.add(scores.category());
    }
    add(scores);
  }

  private void add(CategoryScores scores) {
    if (!scores.complete()) {
      failed.add(scores.category());
    }
    models.add(scores.model());
    decision = decision.stricter(scores.decision());
    for (Span span : scores.spans(facts.seconds(), JOIN_SECONDS)) {
      hits.add(hit(scores, span));
      worst.add(span.best());
    }
  }

  private FrameHit hit(CategoryScores scores, Span span) {
    return new FrameHit(
        scores.category(),
        scores.severity(span),
        scores.score(span.best()),
        facts.seconds()[span.first()],
        facts.seconds()[span.last()],
        scores.model(),
        null);
  }

  List<FrameHit> hits() {
    return hits;
  }

  /** The worst frame of a hit. */
  int frame(int hit) {
    return worst.get(hit);
  }

  double seconds(int frame) {
    return facts.seconds()[frame];
  }

  /** A category that somebody should have looked for and could not is never passed over. */
  FrameVerdict verdict(int frames) {
    checked.removeAll(failed);
    sampled.removeAll(checked);
    sampled.removeAll(failed);
    var unchecked = new LinkedHashSet<>(policy.unchecked(checked));
    unchecked.addAll(failed);
    Decision forUnchecked = failed.isEmpty() ? policy.decision(unchecked) : policy.whenUnchecked();
    return new FrameVerdict(
        decision.stricter(forUnchecked),
        hits,
        frames,
        List.copyOf(checked),
        List.copyOf(unchecked),
        List.copyOf(models),
        List.copyOf(sampled),
        policy.audience(),
        policy.release(),
        policy.hash());
  }
}
