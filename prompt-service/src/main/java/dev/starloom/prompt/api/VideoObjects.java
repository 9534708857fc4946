package dev.starloom.prompt.api;

import dev.starloom.contracts.event.StoryFinished;
import dev.starloom.contracts.story.Engines;
import dev.starloom.contracts.story.StoryRequest;
import dev.starloom.prompt.shot.ShotRow;
import dev.starloom.prompt.story.StoryRow;
import dev.starloom.prompt.story.StoryState;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Turns rows into what clients see. */
final class VideoObjects {
  private static final String MAKER = "starloom-";
  private static final int RENDERING_FROM = 5;
  private static final int ASSEMBLING_FROM = 75;

  private final String base;

  VideoObjects(String base) {
    this.base = base;
  }

  /** With links to where this call came in. */
  static VideoObjects at(UriInfo uri) {
    String base = uri.getBaseUri().toString();
    return new VideoObjects(base.endsWith("/") ? base.substring(0, base.length() - 1) : base);
  }

  /**
   * @param shots of all the rows, those of each in order
   */
  List<VideoObject> of(List<StoryRow> rows, List<ShotRow> shots) {
    Map<String, List<ShotRow>> byStory =
        shots.stream().collect(Collectors.groupingBy(shot -> shot.storyId));
    return rows.stream().map(row -> of(row, byStory.getOrDefault(row.id, List.of()))).toList();
  }

  VideoObject of(StoryRow row, List<ShotRow> shots) {
    StoryRequest request = row.request();
    StoryFinished film = row.film();
    return new VideoObject(
        row.id,
        "video",
        model(request),
        status(row.state()),
        progress(row, shots),
        row.createdAt.getEpochSecond(),
        epoch(row.completedAt),
        null,
        request.prompt(),
        request.size(),
        seconds(request, film),
        null,
        error(row.state()),
        row.step,
        row.shotsDone,
        row.shotsTotal,
        request.seed(),
        request.style(),
        request.language(),
        request.fps(),
        row.audience,
        row.release,
        row.review,
        row.storyboard,
        safety(row, shots),
        artifacts(row),
        notes(row, shots, film));
  }

  private static String model(StoryRequest request) {
    return MAKER + (request.engine() == null ? Engines.PLANETARIUM : request.engine());
  }

  private static List<String> notes(StoryRow row, List<ShotRow> shots, StoryFinished film) {
    var notes = new ArrayList<>(row.planNotes());
    for (ShotRow shot : shots) {
      if (shot.notes != null) {
        shot.notes.lines().forEach(line -> notes.add("Shot " + (shot.position + 1) + ": " + line));
      }
    }
    if (film != null) {
      notes.addAll(film.notes());
    }
    return notes;
  }

  private static String status(StoryState state) {
    if (state instanceof StoryState.Submitted) {
      return "queued";
    }
    if (state instanceof StoryState.Finished) {
      return "completed";
    }
    return state instanceof StoryState.Live ? "in_progress" : "failed";
  }

  private static VideoObject.Failure error(StoryState state) {
    if (state instanceof StoryState.Failed failed) {
      return new VideoObject.Failure(failed.code(), failed.sentence(), failed.stage());
    }
    return state instanceof StoryState.Cancelled
        ? new VideoObject.Failure("cancelled", "The story was cancelled.", "prompt-service")
        : null;
  }

  private static int progress(StoryRow row, List<ShotRow> shots) {
    return switch (row.state) {
      case "submitted" -> 0;
      case "screened" -> share(row.assemblyDone, row.assemblyTotal, RENDERING_FROM);
      case "finished" -> 100;
      case "assembling", "reviewing" ->
          ASSEMBLING_FROM + share(row.assemblyDone, row.assemblyTotal, 99 - ASSEMBLING_FROM);
      default ->
          RENDERING_FROM
              + share(
                  shots.stream().mapToInt(shot -> shot.framesDone).sum(),
                  shots.stream().mapToInt(shot -> shot.framesTotal).sum(),
                  ASSEMBLING_FROM - RENDERING_FROM);
    };
  }

  private static int share(int done, int total, int span) {
    return total == 0 ? 0 : (int) ((long) span * Math.min(done, total) / total);
  }

  private static String seconds(StoryRequest request, StoryFinished film) {
    Double known = film == null ? request.seconds() : Double.valueOf(film.seconds());
    if (known == null) {
      return null;
    }
    return known == Math.rint(known)
        ? Long.toString(known.longValue())
        : String.format(Locale.ROOT, "%.3f", known);
  }

  private static VideoObject.Safety safety(StoryRow row, List<ShotRow> shots) {
    List<VideoObject.ShotVerdict> verdicts =
        shots.stream()
            .filter(shot -> shot.verdict != null)
            .map(shot -> new VideoObject.ShotVerdict(shot.position, shot.state, shot.verdict))
            .toList();
    return new VideoObject.Safety(row.promptVerdict, row.storyboardVerdict, verdicts);
  }

  private VideoObject.Artifacts artifacts(StoryRow row) {
    boolean finished = row.film != null;
    return new VideoObject.Artifacts(
        finished ? content(row, "video") : null,
        finished ? content(row, "subtitles") : null,
        finished ? content(row, "thumbnail") : null,
        row.storyboard != null ? content(row, "storyboard") : null,
        finished && streamed(row)
            ? FilesResource.folder(base, row.id) + "/" + StoryFinished.STREAM
            : null,
        finished ? FilesResource.folder(base, row.id) : null);
  }

  /** Films that were made before there were streams have none. */
  private static boolean streamed(StoryRow row) {
    return FilmFiles.of(row.film()).named(StoryFinished.STREAM).isPresent();
  }

  private String content(StoryRow row, String variant) {
    return base + "/v1/videos/" + row.id + "/content?variant=" + variant;
  }

  private static Long epoch(Instant instant) {
    return instant == null ? null : Long.valueOf(instant.getEpochSecond());
  }
}
