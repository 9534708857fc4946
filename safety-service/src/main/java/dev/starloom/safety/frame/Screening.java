package dev.starloom.safety.frame;

import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.contracts.safety.FrameHit;
import dev.starloom.contracts.safety.FrameVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A verdict whose evidence is not stored yet.
 *
 * @param evidence one frame for each of the most severe hits
 */
public record Screening(FrameVerdict verdict, List<EvidenceFrame> evidence) {
  public Screening {
    evidence = List.copyOf(evidence);
  }

  /**
   * The verdict with its hits pointing at their frames.
   *
   * @param store keeps a frame and returns where
   */
  public FrameVerdict withEvidence(Function<EvidenceFrame, ArtifactRef> store) {
    var hits = new ArrayList<FrameHit>(verdict.hits());
    for (EvidenceFrame frame : evidence) {
      hits.set(frame.hit(), at(hits.get(frame.hit()), store.apply(frame)));
    }
    return verdict.withHits(hits);
  }

  private static FrameHit at(FrameHit hit, ArtifactRef evidence) {
    return new FrameHit(
        hit.category(),
        hit.severity(),
        hit.score(),
        hit.startSeconds(),
        hit.endSeconds(),
        hit.model(),
        evidence);
  }
}
