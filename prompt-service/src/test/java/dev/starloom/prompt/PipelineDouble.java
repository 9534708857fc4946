package dev.starloom.prompt;

import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.contracts.event.ShotRendered;
import dev.starloom.contracts.event.ShotScreened;
import dev.starloom.contracts.event.StoryEvent;
import dev.starloom.contracts.event.StoryFinished;
import dev.starloom.contracts.event.StoryNarrated;
import dev.starloom.contracts.event.StoryScreened;
import dev.starloom.contracts.safety.Decision;
import dev.starloom.contracts.safety.FrameVerdict;
import dev.starloom.contracts.safety.TextVerdict;
import dev.starloom.contracts.story.Scene;
import dev.starloom.contracts.story.Shot;
import dev.starloom.contracts.story.Storyboard;
import dev.starloom.platform.artifact.ArtifactStore;
import java.util.List;
import java.util.stream.IntStream;

/** The documents and facts that the other services would make for a story. */
public final class PipelineDouble {
  private final ArtifactStore artifacts;
  private final String storyId;
  private final int shots;

  public PipelineDouble(ArtifactStore artifacts, String storyId, int shots) {
    this.artifacts = artifacts;
    this.storyId = storyId;
    this.shots = shots;
  }

  public StoryScreened screened() {
    ArtifactRef verdict = textVerdict(Decision.PASS);
    return new StoryScreened(storyId, storyboard(), verdict, verdict);
  }

  /** The lines are spoken; nothing had to be longer. */
  public StoryNarrated narrated() {
    StoryScreened before = screened();
    return new StoryNarrated(
        storyId,
        before.storyboard(),
        before.promptVerdict(),
        before.storyboardVerdict(),
        artifacts.putJson("stories/" + storyId + "/narration.json", List.of()));
  }

  public ArtifactRef storyboard() {
    List<Shot> list =
        IntStream.range(0, shots)
            .mapToObj(
                i ->
                    new Shot(
                        i,
                        "line " + i,
                        "sky",
                        "",
                        3,
                        i,
                        "oil",
                        new Scene(List.of(), "sea", "none", "still")))
            .toList();
    var board =
        new Storyboard(
            "en", "t", "oil", "calm", 1, 320, 180, 24, true, true, List.of(), list, List.of());
    return artifacts.putJson("stories/" + storyId + "/storyboard.json", board);
  }

  public String shotId(int index) {
    return storyId + "-" + index;
  }

  public ArtifactRef clip(int index) {
    byte[] bytes = ("clip " + index).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return artifacts.put("clips/" + shotId(index) + ".mp4", bytes, "video/mp4");
  }

  public ShotRendered rendered(int index) {
    return new ShotRendered(storyId, shotId(index), clip(index), 72, false);
  }

  public ShotScreened judged(int index, Decision decision) {
    var verdict =
        new FrameVerdict(decision, List.of(), 72, List.of("nudity"), List.of("gore"), List.of("m"));
    ArtifactRef ref =
        artifacts.putJson("stories/" + storyId + "/v-" + index + "-" + decision + ".json", verdict);
    String category = decision == Decision.PASS ? null : "nudity";
    return new ShotScreened(storyId, shotId(index), clip(index), decision, category, ref);
  }

  public StoryFinished finished() {
    byte[] film = "0123456789".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    ArtifactRef video = artifacts.put("stories/" + storyId + "/f.mp4", film, "video/mp4");
    ArtifactRef text = artifacts.put("stories/" + storyId + "/f.vtt", film, "text/vtt");
    ArtifactRef image = artifacts.put("stories/" + storyId + "/f.jpg", film, "image/jpeg");
    return new StoryFinished(storyId, video, text, text, image, 8.0, List.of());
  }

  /** Everything that makes a film of a story, in the natural order. */
  public List<StoryEvent> wholeWay() {
    var facts = new java.util.ArrayList<StoryEvent>();
    facts.add(screened());
    facts.add(narrated());
    IntStream.range(0, shots).forEach(i -> facts.add(rendered(i)));
    IntStream.range(0, shots).forEach(i -> facts.add(judged(i, Decision.PASS)));
    facts.add(finished());
    return facts;
  }

  private ArtifactRef textVerdict(Decision decision) {
    return artifacts.putJson(
        "stories/" + storyId + "/t-" + decision + ".json",
        new TextVerdict(decision, List.of(), "r"));
  }
}
