package dev.starloom.prompt.story;

import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.contracts.event.ShotScreened;
import dev.starloom.contracts.event.StoryEvent;
import dev.starloom.contracts.safety.Decision;
import dev.starloom.prompt.shot.ShotRow;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** A story that is told facts one after the other, and all that it said. */
final class Told {
  static final ArtifactRef REF = new ArtifactRef("b", "k", 1, "00", "x/y");
  static final String PASS = "{\"verdict\":\"pass\",\"hits\":[]}";

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-08-19T21:00:00Z"), ZoneOffset.UTC);

  private final Rows rows = Rows.submitted("video_1");
  final StoryRow row = rows.story;
  final List<ShotRow> shots = rows.shots;
  final List<StoryEvent> said = new ArrayList<>();

  Told(String review) {
    row.review = review;
  }

  Told screened(int shots) {
    return screened(shots, PASS);
  }

  Told screened(int shots, String prompt) {
    tell(s -> s.onNarrated(new Plan(REF, "{}", Collections.nCopies(shots, 72), prompt, PASS), REF));
    return this;
  }

  Told judged(int shot, Decision decision) {
    tell(story -> story.onShotScreened(take(shot, 1, decision), "{}"));
    return this;
  }

  void tell(Consumer<Story> fact) {
    this.<Void>told(
        story -> {
          fact.accept(story);
          return null;
        });
  }

  ReviewAnswer review(Function<StoryReview, ReviewAnswer> answer) {
    return ask(answer);
  }

  <R> R ask(Function<StoryReview, R> question) {
    return told(story -> question.apply(story.review()));
  }

  private <R> R told(Function<Story, R> what) {
    var story = new Story(row, shots, CLOCK);
    R answer = what.apply(story);
    said.addAll(story.said());
    return answer;
  }

  List<Object> values() {
    return rows.values();
  }

  <E> E last(Class<E> form) {
    return said.stream().filter(form::isInstance).map(form::cast).reduce((a, b) -> b).orElseThrow();
  }

  static ArtifactRef clip(int shot, int take) {
    return new ArtifactRef("b", "clip" + shot + "-" + take, 1, "00", "video/mp4");
  }

  static ShotScreened take(int shot, int take, Decision decision) {
    return new ShotScreened(
        "video_1",
        "video_1-" + shot,
        clip(shot, take),
        decision,
        decision == Decision.PASS ? null : "nudity",
        REF,
        take == 1 ? null : Integer.valueOf(take));
  }
}
