package dev.starloom.prompt.audit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.contracts.event.ShotScreened;
import dev.starloom.contracts.safety.Decision;
import dev.starloom.platform.json.Json;
import dev.starloom.prompt.shot.ShotRow;
import dev.starloom.prompt.story.Plan;
import dev.starloom.prompt.story.Story;
import dev.starloom.prompt.story.StoryRow;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** A story without a database that is told things, and what the audit finds in each of them. */
final class Told {
  static final String PASSED = "{\"verdict\":\"pass\",\"hits\":[],\"rules\":\"abc\"}";
  static final String SEEN =
      "{\"verdict\":\"review\",\"hits\":[{\"category\":\"nudity\",\"severity\":4,\"score\":0.7251,"
          + "\"startSeconds\":1.04,\"endSeconds\":1.5,\"model\":\"m@1\",\"evidence\":"
          + "{\"bucket\":\"b\",\"key\":\"k\",\"bytes\":1,\"sha256\":\"ee\",\"mediaType\":\"i\"}}],"
          + "\"frames\":72,\"checked\":[\"nudity\"],\"notChecked\":[\"gore\"],\"models\":[\"m@1\"]}";

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-08-19T21:00:00Z"), ZoneOffset.UTC);

  final StoryRow row = new StoryRow();
  final List<ShotRow> shots = new ArrayList<>();

  Told() {
    row.id = "video_1";
    row.state = "submitted";
    row.step = "submitted";
    row.audience = "children";
    row.release = "public";
    row.requestRef = ref("r");
  }

  /** A story whose shots are being rendered. */
  static Told rendering(int shots) {
    var told = new Told();
    told.hears(story -> story.onNarrated(plan(PASSED, PASSED, shots), null));
    return told;
  }

  List<Finding> hears(Consumer<Story> fact) {
    var seen = new Seen(row, shots);
    var story = new Story(row, shots, CLOCK);
    fact.accept(story);
    return seen.since(story);
  }

  List<Finding> judged(int shot, Decision decision, String verdict) {
    var fact =
        new ShotScreened(
            row.id,
            row.id + "-" + shot,
            ref("clip " + shot),
            decision,
            "nudity",
            ref("v"),
            shots.get(shot).take);
    return hears(story -> story.onShotScreened(fact, verdict));
  }

  static Plan plan(String prompt, String storyboard, int shots) {
    return new Plan(ref("board"), "{}", Collections.nCopies(shots, 72), prompt, storyboard);
  }

  static ArtifactRef ref(String sha256) {
    return new ArtifactRef("b", "k", 1, sha256, "x/y");
  }

  static JsonNode document(Finding finding) {
    return Json.read(finding.document().getBytes(StandardCharsets.UTF_8), JsonNode.class);
  }
}
