package dev.starloom.postprocess.delivery;

import dev.starloom.contracts.story.Storyboard;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a film cost and what came out, as far as post-production knows.
 *
 * @param filmSeconds length of the film
 * @param stages what each stage took; processor time is that of the thread that makes the film and
 *     of the programs it starts
 * @param total of the stages
 * @param loudness in LUFS; absent where the film is silent
 * @param truePeak in dBTP; absent where the film is silent
 * @param counts of clips, cues and the like
 * @param versions of the programs that made it
 * @param notes what was done differently than asked
 */
record Receipt(
    String storyId,
    double filmSeconds,
    int width,
    int height,
    int fps,
    Map<String, StageClock.Cost> stages,
    StageClock.Cost total,
    Double loudness,
    Double truePeak,
    Map<String, Integer> counts,
    Map<String, String> versions,
    List<String> notes) {

  static Receipt of(
      Provenance provenance,
      Storyboard board,
      Outcome outcome,
      Map<String, StageClock.Cost> stages,
      Map<String, String> versions) {
    var total = stages.values().stream().reduce(StageClock.Cost.of(0, 0), StageClock.Cost::plus);
    return new Receipt(
        provenance.storyId(),
        outcome.seconds(),
        board.width(),
        board.height(),
        board.fps(),
        stages,
        total,
        outcome.loudness(),
        outcome.truePeak(),
        new TreeMap<>(outcome.counts()),
        new TreeMap<>(versions),
        outcome.notes());
  }
}
