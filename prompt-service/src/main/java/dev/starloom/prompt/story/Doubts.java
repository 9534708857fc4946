package dev.starloom.prompt.story;

import dev.starloom.contracts.safety.Decision;
import dev.starloom.contracts.safety.FrameHit;
import dev.starloom.contracts.safety.TextHit;
import dev.starloom.platform.json.Json;
import dev.starloom.prompt.shot.FrameWords;
import dev.starloom.prompt.shot.ShotRow;
import dev.starloom.prompt.shot.ShotState;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What the gates are in doubt about, in words. Empty means that each of them said yes. */
public final class Doubts {
  private static final int MOST = 3;

  private Doubts() {}

  /** What of a verdict on texts tells why; it may be of another release. */
  private record Texts(Decision verdict, List<TextHit> hits) {}

  /** Of texts and shots, in the order of the film. */
  public static List<String> of(StoryRow row, List<ShotRow> shots) {
    var doubts = new ArrayList<>(ofTexts(row));
    shots.stream()
        .filter(shot -> shot.state() instanceof ShotState.Flagged)
        .sorted(Comparator.comparingInt(shot -> shot.position))
        .forEach(shot -> doubts.add("shot " + (shot.position + 1) + " (" + seen(shot) + ")"));
    return doubts;
  }

  static List<String> ofTexts(StoryRow row) {
    var doubts = new ArrayList<String>();
    read("the prompt", row.promptVerdict, doubts);
    read("the storyboard", row.storyboardVerdict, doubts);
    return doubts;
  }

  /** A verdict that is missing is no yes. */
  private static void read(String what, String verdict, List<String> doubts) {
    if (verdict == null) {
      doubts.add(what + " (it was not looked at)");
      return;
    }
    Texts texts = Json.read(verdict.getBytes(StandardCharsets.UTF_8), Texts.class);
    if (texts.verdict() != Decision.PASS) {
      doubts.add(what + " (" + words(texts.hits()) + ")");
    }
  }

  private static String words(List<TextHit> hits) {
    return hits == null || hits.isEmpty()
        ? "no reason was given"
        : hits.stream()
            .sorted(Comparator.comparingInt(TextHit::severity).reversed())
            .map(hit -> "“" + hit.text() + "”: " + hit.category())
            .distinct()
            .limit(MOST)
            .collect(Collectors.joining(", "));
  }

  private static String seen(ShotRow shot) {
    FrameWords frames = FrameWords.of(shot);
    if (!frames.hits().isEmpty()) {
      return frames.hits().stream()
          .map(FrameHit::category)
          .distinct()
          .collect(Collectors.joining(", "));
    }
    if (shot.category == null && !frames.notChecked().isEmpty()) {
      return "nothing could look for " + String.join(", ", frames.notChecked());
    }
    return shot.category == null ? "no reason was given" : shot.category;
  }

  /** Why there is no film where nobody is to be asked. */
  static String sentence(List<String> doubts) {
    return "A gate is in doubt about "
        + String.join(", ", doubts.subList(0, Math.min(MOST, doubts.size())))
        + (doubts.size() > MOST ? " and " + (doubts.size() - MOST) + " more" : "")
        + ", and this story asks for no reviewer; change the prompt, or ask with review on_doubt.";
  }
}
