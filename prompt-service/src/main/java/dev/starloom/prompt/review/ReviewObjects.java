package dev.starloom.prompt.review;

import dev.starloom.contracts.safety.FrameHit;
import dev.starloom.contracts.story.Shot;
import dev.starloom.contracts.story.Storyboard;
import dev.starloom.platform.json.Json;
import dev.starloom.prompt.shot.FrameWords;
import dev.starloom.prompt.shot.ShotRow;
import dev.starloom.prompt.story.Doubts;
import dev.starloom.prompt.story.StoryRow;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Turns rows into what reviewers see.
 *
 * @param base of the URLs, without a slash at its end
 * @param now by the database's clock
 */
record ReviewObjects(String base, Instant now, ReviewConfig config) {

  static ReviewObjects at(UriInfo uri, Instant now, ReviewConfig config) {
    String base = uri.getBaseUri().toString();
    return new ReviewObjects(
        base.endsWith("/") ? base.substring(0, base.length() - 1) : base, now, config);
  }

  ReviewObject of(StoryRow row, List<ShotRow> shots) {
    boolean claimed = row.claimedBy != null && row.claimedUntil.isAfter(now);
    return new ReviewObject(
        row.id,
        "review",
        row.step,
        row.request().prompt(),
        row.storyboard == null ? null : board(row).title(),
        row.audience,
        row.release,
        row.review,
        row.storyboard == null ? List.of() : Doubts.of(row, shots),
        epoch(row.reviewingSince),
        row.escalatedAt != null,
        claimed ? row.claimedBy : null,
        claimed ? epoch(row.claimedUntil) : null,
        row.approvedBy,
        config.needed(row.audience),
        row.shotsTotal);
  }

  ReviewObject.Detail detail(StoryRow row, List<ShotRow> shots) {
    List<Shot> planned = row.storyboard == null ? List.of() : board(row).shots();
    return new ReviewObject.Detail(
        of(row, shots),
        new ReviewObject.Texts(row.promptVerdict, row.storyboardVerdict),
        shots.stream().map(shot -> shot(shot, planned.get(shot.position))).toList());
  }

  private ReviewObject.ShotObject shot(ShotRow row, Shot planned) {
    FrameWords words = FrameWords.of(row);
    String url = base + "/v1/reviews/" + row.storyId + "/shots/" + row.position;
    return new ReviewObject.ShotObject(
        row.position,
        row.take,
        row.state,
        planned.seconds(),
        planned.narration(),
        row.clip == null ? null : url + "/clip",
        row.decision,
        IntStream.range(0, words.hits().size())
            .mapToObj(i -> hit(words.hits().get(i), url + "/evidence/" + i))
            .toList(),
        words.checked(),
        words.notChecked());
  }

  private static ReviewObject.HitObject hit(FrameHit hit, String url) {
    return new ReviewObject.HitObject(
        hit.category(),
        hit.severity(),
        hit.score(),
        hit.startSeconds(),
        hit.endSeconds(),
        hit.model(),
        hit.evidence() == null ? null : url);
  }

  private static Storyboard board(StoryRow row) {
    return Json.read(row.storyboard.getBytes(StandardCharsets.UTF_8), Storyboard.class);
  }

  private static Long epoch(Instant instant) {
    return instant == null ? null : Long.valueOf(instant.getEpochSecond());
  }
}
