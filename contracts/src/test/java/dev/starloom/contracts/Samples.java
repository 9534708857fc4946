package dev.starloom.contracts;

import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.contracts.artifact.Deliverable;
import dev.starloom.contracts.event.ShotFailed;
import dev.starloom.contracts.event.ShotProgress;
import dev.starloom.contracts.event.ShotRendered;
import dev.starloom.contracts.event.ShotRequested;
import dev.starloom.contracts.event.ShotScreened;
import dev.starloom.contracts.event.StoryAccepted;
import dev.starloom.contracts.event.StoryAdmitted;
import dev.starloom.contracts.event.StoryApproved;
import dev.starloom.contracts.event.StoryControl;
import dev.starloom.contracts.event.StoryFailed;
import dev.starloom.contracts.event.StoryFinished;
import dev.starloom.contracts.event.StoryNarrated;
import dev.starloom.contracts.event.StoryProgress;
import dev.starloom.contracts.event.StoryRejected;
import dev.starloom.contracts.event.StoryReviewed;
import dev.starloom.contracts.event.StoryScreened;
import dev.starloom.contracts.event.StoryStoryboarded;
import dev.starloom.contracts.event.StorySubmitted;
import dev.starloom.contracts.safety.Decision;
import dev.starloom.contracts.safety.FrameHit;
import dev.starloom.contracts.safety.FrameVerdict;
import dev.starloom.contracts.safety.TextHit;
import dev.starloom.contracts.safety.TextVerdict;
import dev.starloom.contracts.story.Audiences;
import dev.starloom.contracts.story.Character;
import dev.starloom.contracts.story.Cue;
import dev.starloom.contracts.story.Engines;
import dev.starloom.contracts.story.Fact;
import dev.starloom.contracts.story.Finish;
import dev.starloom.contracts.story.Keyword;
import dev.starloom.contracts.story.Names;
import dev.starloom.contracts.story.Qualities;
import dev.starloom.contracts.story.Releases;
import dev.starloom.contracts.story.RenderSpec;
import dev.starloom.contracts.story.Reviews;
import dev.starloom.contracts.story.Scene;
import dev.starloom.contracts.story.Shot;
import dev.starloom.contracts.story.SkyView;
import dev.starloom.contracts.story.SkyWish;
import dev.starloom.contracts.story.StoryRequest;
import dev.starloom.contracts.story.Storyboard;
import java.util.List;

/** Events and documents with every part filled in. */
public final class Samples {
  private Samples() {}

  public static List<Record> events() {
    return List.of(
        new StoryAccepted("s", "urn:museum", "42"),
        new StoryRejected("s", "urn:museum", "42", "invalid_size", "size", "Size must be even."),
        new StorySubmitted("s", ref("request.json")),
        new StoryAdmitted("s", ref("request.json"), ref("verdict-prompt.json")),
        new StoryStoryboarded("s", ref("storyboard.json")),
        new StoryScreened("s", ref("storyboard.json"), ref("a.json"), ref("b.json")),
        new StoryNarrated("s", ref("n.json"), ref("a.json"), ref("b.json"), ref("narration.json")),
        new StoryApproved(
            "s", ref("n.json"), List.of(ref("1.mp4"), ref("2.mp4")), ref("narration.json")),
        new StoryReviewed("s", "rerender", "린", "too bright", "s-2", "2026-08-19T21:00:00Z"),
        new StoryFinished(
            "s",
            ref("f"),
            ref("v"),
            ref("r"),
            ref("t"),
            12.5,
            List.of("자막만"),
            List.of(new Deliverable("film.m3u8", ref("m")))),
        new StoryFailed("s", "safety_blocked", "不能拍。", "safety-service", ref("verdict.json")),
        new StoryProgress("s", "postprocess-service", 3, 7),
        new StoryControl("s", StoryControl.CANCEL),
        new ShotRequested("s", "s-2", 2, ref("storyboard.json"), 2),
        new ShotRendered("s", "s-2", ref("2.mp4"), 120, true, List.of("星が多い"), 2),
        new ShotScreened("s", "s-2", ref("2.mp4"), Decision.BLOCK, "violence", ref("v.json"), 2),
        new ShotFailed("s", "s-2", "render_failed", "描けません。", 2),
        new ShotProgress("s", "s-2", 40, 120));
  }

  public static List<Record> documents() {
    var textHit = new TextHit("violence", 4, "blood", 3, 8, "en:violence:blood", "prompt");
    var frameHit = new FrameHit("sexual", 6, 0.93, 1.5, 2.25, "marqo@1", ref("frame.png"));
    return List.of(
        ref("clip.mp4"),
        new StoryRequest(
            "牛郎织女",
            8.5,
            "1280x720",
            7L,
            "oil",
            "zh",
            24,
            true,
            false,
            new SkyWish("2026-08-19T21:00+08:00", 30.25, 120.17, "Lyra", 60.5),
            Engines.WAN,
            "ja",
            Qualities.BEST,
            Audiences.CHILDREN,
            Releases.PUBLIC,
            Reviews.ALWAYS,
            finish()),
        storyboard(4, 5, 6),
        RenderSpec.of("planetarium/1", storyboard(4, 5), 1),
        new TextVerdict(
            Decision.REVIEW,
            List.of(textHit),
            "ab".repeat(32),
            List.of(textHit),
            Audiences.GENERAL),
        new FrameVerdict(
            Decision.PASS,
            List.of(frameHit),
            96,
            List.of("sexual"),
            List.of("gore"),
            List.of("m"),
            List.of("gore"),
            Audiences.CHILDREN,
            Releases.PUBLIC,
            "0123456789abcdef"));
  }

  public static Storyboard storyboard(double... seconds) {
    List<Shot> shots =
        java.util.stream.IntStream.range(0, seconds.length)
            .mapToObj(i -> shot(i, seconds[i]))
            .toList();
    var vega = new Keyword("HIP91262", new Names("织女一", "Vega", "ベガ", "직녀성"), "织女", 2, 4);
    return new Storyboard(
        "zh",
        "鹊桥",
        "oil",
        "longing",
        42,
        1280,
        720,
        24,
        true,
        true,
        List.of(vega),
        shots,
        List.of("The film is longer than asked."),
        Engines.WAN,
        Qualities.BEST,
        "llm/qwen3",
        List.of(new Character("myth:weaver", "织女", "白衣女子")),
        List.of(new Fact("Vega stands 70 degrees high.", "HIP91262")),
        finish(),
        15.5);
  }

  private static Finish finish() {
    return new Finish(
        true, false, "1080p", "compensated", true, false, "en", true, "ab".repeat(32), true);
  }

  private static Shot shot(int index, double seconds) {
    var scene =
        new Scene(
            List.of("Lyr", "HIP91262"),
            "river",
            "meteors",
            "pan-left",
            List.of("clouds"),
            "fire",
            "HIP91262",
            List.of(new Cue("Lyr", 0.25)),
            List.of(
                new SkyView(
                    "2026-08-19T13:00:00Z", 30.25, 120.17, 80.5, 40.5, 60.5, List.of("Lyr"))));
    return new Shot(
        index,
        "旁白" + index,
        "prompt" + index,
        "text",
        seconds,
        index,
        "oil",
        scene,
        "wide",
        "push",
        "line" + index);
  }

  private static ArtifactRef ref(String name) {
    return new ArtifactRef("starloom", "stories/s/" + name, 9, "ab".repeat(32), "a/b");
  }
}
