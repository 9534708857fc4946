package dev.starloom.safety.frame;

import dev.starloom.safety.policy.AudiencePolicy;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows a few pictures of a clip to those who want no more. */
final class Samples {
  private static final Logger LOG = LoggerFactory.getLogger(Samples.class);

  private final EvidenceCamera camera;

  Samples(EvidenceCamera camera) {
    this.camera = camera;
  }

  /** What one of them says; an answer that did not come is no score for any frame. */
  List<CategoryScores> ask(SampleJudge judge, Path clip, AudiencePolicy policy, int frames) {
    var scores = ScoreSheet.blank(judge.categories(), judge.model(), policy, frames);
    int[] chosen = spread(Math.min(judge.samples(), frames), frames);
    try {
      double[][] answers = judge.scores(pictures(clip, chosen));
      for (int i = 0; i < chosen.length; i++) {
        for (int category = 0; category < scores.size(); category++) {
          scores.get(category).set(chosen[i], Probabilities.orNaN(answers[i][category]));
        }
      }
    } catch (NotJudged e) {
      LOG.atWarn()
          .addKeyValue("model", judge.model())
          .addKeyValue("cause", e.getMessage())
          .log("Pictures not judged");
      scores.forEach(CategoryScores::noneOfAnyFrame);
    }
    return scores;
  }

  private List<byte[]> pictures(Path clip, int[] frames) {
    return IntStream.of(frames).mapToObj(frame -> camera.jpeg(clip, frame)).toList();
  }

  /** The middles of equal parts of a clip. */
  static int[] spread(int samples, int frames) {
    return IntStream.range(0, samples).map(i -> (2 * i + 1) * frames / (2 * samples)).toArray();
  }
}
