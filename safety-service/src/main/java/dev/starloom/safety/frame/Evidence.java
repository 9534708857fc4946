package dev.starloom.safety.frame;

import dev.starloom.contracts.safety.FrameHit;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Pictures of the worst hits of a clip. */
final class Evidence {
  /** At most this many of a clip's hits are worth a picture. */
  private static final int KEEP = 8;

  private Evidence() {}

  static List<EvidenceFrame> of(Findings findings, Path clip, EvidenceCamera camera) {
    List<FrameHit> hits = findings.hits();
    Comparator<Integer> mildestFirst =
        Comparator.<Integer>comparingInt(i -> hits.get(i).severity())
            .thenComparingDouble(i -> hits.get(i).score());
    return IntStream.range(0, hits.size())
        .boxed()
        .sorted(mildestFirst.reversed())
        .limit(KEEP)
        .map(hit -> picture(findings, hit, clip, camera))
        .toList();
  }

  private static EvidenceFrame picture(
      Findings findings, int hit, Path clip, EvidenceCamera camera) {
    int frame = findings.frame(hit);
    return new EvidenceFrame(hit, frame, findings.seconds(frame), camera.png(clip, frame));
  }
}
