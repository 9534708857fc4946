package dev.starloom.safety.frame;

import dev.starloom.contracts.safety.Decision;
import dev.starloom.contracts.safety.FrameHit;
import dev.starloom.contracts.safety.FrameVerdict;
import dev.starloom.platform.ffmpeg.Ffmpeg;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Looks at every frame of a clip with every classifier. Thread-safe; blocks for about ten
 * milliseconds a frame and classifier, so it belongs on a worker thread.
 */
public final class FrameGate implements AutoCloseable {
  /** A larger batch is no faster on a CPU. */
  static final int BATCH = 8;

  private final List<FrameClassifier> classifiers;
  private final Ffmpeg ffmpeg;
  private final FramePolicy policy;
  private final EvidenceCamera camera;

  /**
   * @param classifiers closed with this gate; may be empty, then nothing is checked
   */
  public FrameGate(List<? extends FrameClassifier> classifiers, Ffmpeg ffmpeg, FramePolicy policy) {
    this.classifiers = List.copyOf(classifiers);
    this.ffmpeg = ffmpeg;
    this.policy = policy;
    this.camera = new EvidenceCamera(ffmpeg);
  }

  /**
   * @throws dev.starloom.platform.failure.PermanentFailure {@code artifact_broken} if the clip
   *     can't be decoded, is empty, or has another number of frames than it promises
   * @throws dev.starloom.platform.failure.TransientFailure if the decoder was killed or could not
   *     start
   */
  public Screening judge(Path clip) {
    ClipFacts facts = ClipFacts.of(clip, ffmpeg);
    var scores = new ArrayList<CategoryScores>();
    for (FrameClassifier classifier : classifiers) {
      scores.addAll(new ClipScorer(classifier, facts).score(clip, ffmpeg));
    }
    return report(clip, facts, scores);
  }

  private Screening report(Path clip, ClipFacts facts, List<CategoryScores> all) {
    List<String> checked = all.stream().map(s -> s.category().name()).distinct().toList();
    List<String> unchecked = policy.unchecked(checked);
    Decision decision = policy.decision(unchecked);
    var hits = new ArrayList<FrameHit>();
    var worst = new ArrayList<Integer>();
    for (CategoryScores scores : all) {
      decision = decision.stricter(scores.decision());
      for (Span span : scores.spans(facts.seconds(), policy.joinSeconds())) {
        hits.add(hit(scores, span, facts));
        worst.add(span.best());
      }
    }
    List<String> models = classifiers.stream().map(FrameClassifier::model).toList();
    int frames = classifiers.isEmpty() ? 0 : facts.frames();
    var verdict = new FrameVerdict(decision, hits, frames, checked, unchecked, models);
    return new Screening(verdict, evidence(clip, facts, hits, worst));
  }

  private static FrameHit hit(CategoryScores scores, Span span, ClipFacts facts) {
    return new FrameHit(
        scores.category().name(),
        scores.severity(span),
        Math.min(1, scores.score(span.best())),
        facts.seconds()[span.first()],
        facts.seconds()[span.last()],
        scores.model(),
        null);
  }

  private List<EvidenceFrame> evidence(
      Path clip, ClipFacts facts, List<FrameHit> hits, List<Integer> frames) {
    Comparator<Integer> mildestFirst =
        Comparator.<Integer>comparingInt(i -> hits.get(i).severity())
            .thenComparingDouble(i -> hits.get(i).score());
    return IntStream.range(0, hits.size())
        .boxed()
        .sorted(mildestFirst.reversed())
        .limit(EvidenceCamera.most())
        .map(i -> picture(clip, facts, i, frames.get(i)))
        .toList();
  }

  private EvidenceFrame picture(Path clip, ClipFacts facts, int hit, int frame) {
    return new EvidenceFrame(hit, frame, facts.seconds()[frame], camera.png(clip, frame));
  }

  @Override
  public void close() {
    classifiers.forEach(FrameClassifier::close);
  }
}
