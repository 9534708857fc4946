package dev.starloom.prompt.audit;

import dev.starloom.prompt.shot.ShotRow;
import dev.starloom.prompt.story.Move;
import dev.starloom.prompt.story.Story;
import dev.starloom.prompt.story.StoryRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The verdicts on a story before it changed. What is different afterwards is new; what was said
 * again is not, so a fact that is delivered twice is found once.
 */
final class Seen {
  private static final Set<String> NOT_JUDGED = Set.of("planned", "requested", "rendered");
  private static final Set<String> JUDGED = Set.of("cleared", "flagged");

  private final StoryRow row;
  private final List<ShotRow> shots;
  private final String promptVerdict;
  private final String storyboardVerdict;
  private final String claimedBy;
  private final Map<String, String> shotVerdicts = new HashMap<>();

  Seen(StoryRow row, List<ShotRow> shots) {
    this.row = row;
    this.shots = shots;
    promptVerdict = row.promptVerdict;
    storyboardVerdict = row.storyboardVerdict;
    claimedBy = row.claimedBy;
    shots.forEach(shot -> shotVerdicts.put(shot.id, shot.verdict));
  }

  /** What the change brought: verdicts first, then what a person decided, then the end. */
  List<Finding> since(Story story) {
    var found = new ArrayList<Finding>();
    if (isNew(promptVerdict, row.promptVerdict)) {
      found.add(Verdicts.ofText(row, "prompt", row.promptVerdict, row.requestRef));
    }
    if (isNew(storyboardVerdict, row.storyboardVerdict)) {
      found.add(Verdicts.ofText(row, "storyboard", row.storyboardVerdict, row.storyboardRef));
    }
    shots.stream()
        .filter(shot -> isJudged(shot, story.moves()))
        .forEach(shot -> found.add(Verdicts.ofShot(row, shot)));
    if (isNew(claimedBy, row.claimedBy)) {
      found.add(Decided.claim(row));
    }
    found.addAll(Decided.by(story, row));
    return found;
  }

  /** Two takes of a shot may have verdicts that read the same, so a move counts as well. */
  private boolean isJudged(ShotRow shot, List<Move> moves) {
    return isNew(shotVerdicts.get(shot.id), shot.verdict)
        || shot.verdict != null
            && moves.stream()
                .filter(move -> shot.id.equals(move.shotId()))
                .anyMatch(move -> NOT_JUDGED.contains(move.from()) && JUDGED.contains(move.to()));
  }

  private static boolean isNew(String before, String now) {
    return now != null && !now.equals(before);
  }
}
