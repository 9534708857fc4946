package dev.starloom.safety.frame;

import dev.starloom.platform.ffmpeg.Ffmpeg;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One classifier's pass over one clip. */
final class ClipScorer {
  private final FrameClassifier classifier;
  private final ClipFacts facts;
  private final List<CategoryScores> scores;
  private final List<byte[]> batch = new ArrayList<>();
  private int done;

  ClipScorer(FrameClassifier classifier, ClipFacts facts) {
    this.classifier = classifier;
    this.facts = facts;
    this.scores =
        classifier.categories().stream()
            .map(category -> new CategoryScores(category, classifier.model(), facts.frames()))
            .toList();
  }

  List<CategoryScores> score(Path clip, Ffmpeg ffmpeg) {
    try (var reader = new ClipReader(clip, classifier.inputSize(), ffmpeg)) {
      for (byte[] frame = reader.next(); frame != null; frame = reader.next()) {
        add(frame);
      }
    }
    classify();
    if (done != facts.frames()) {
      throw miscounted("only " + done);
    }
    return scores;
  }

  private void add(byte[] frame) {
    if (done + batch.size() == facts.frames()) {
      throw miscounted("more");
    }
    batch.add(frame);
    if (batch.size() == FrameGate.BATCH) {
      classify();
    }
  }

  private void classify() {
    if (batch.isEmpty()) {
      return;
    }
    for (double[] frame : classifier.scores(batch)) {
      for (int category = 0; category < scores.size(); category++) {
        scores.get(category).set(done, frame[category]);
      }
      done++;
    }
    batch.clear();
  }

  private RuntimeException miscounted(String decoded) {
    return ClipFacts.broken(
        "The clip promises " + facts.frames() + " frames but " + decoded + " could be decoded.",
        null);
  }
}
