package dev.starloom.postprocess.film;

import dev.starloom.contracts.story.Storyboard;
import dev.starloom.postprocess.delivery.DeliveredFile;
import dev.starloom.postprocess.delivery.Delivery;
import dev.starloom.postprocess.delivery.Label;
import dev.starloom.postprocess.delivery.Outcome;
import dev.starloom.postprocess.delivery.Provenance;
import dev.starloom.postprocess.delivery.ShotTile;
import dev.starloom.postprocess.delivery.StageClock;
import dev.starloom.postprocess.media.MediaTool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What goes out beside a film that passed its check. */
final class Enclosures {
  private final FilmOrder order;
  private final Storyboard board;
  private final Timeline timeline;
  private final Delivery delivery;
  private final MediaTool tool;
  private final Path folder;

  Enclosures(FilmOrder order, Timeline timeline, Delivery delivery, MediaTool tool, Path folder) {
    this.order = order;
    this.board = order.board();
    this.timeline = timeline;
    this.delivery = delivery;
    this.tool = tool;
    this.folder = folder;
  }

  /**
   * @param stages what the film cost until now
   * @param notes on the film
   */
  Film with(Reel reel, Stills stills, Provenance provenance, StageClock stages, List<String> notes)
      throws IOException {
    List<DeliveredFile> parts = parts(new Label(provenance));
    var outcome =
        new Outcome(
            reel.video(),
            reel.cues() == 0 ? Optional.empty() : Optional.of(reel.webVtt()),
            stills.poster(),
            stills.thumbnail(),
            tiles(),
            timeline.seconds(),
            !Boolean.FALSE.equals(board.finish().burned()),
            reel.loudness().silent() ? null : reel.loudness().integrated(),
            reel.loudness().silent() ? null : reel.loudness().truePeak(),
            Map.of("clips", order.clips().size(), "cues", reel.cues()),
            notes,
            parts);
    return new Film(
        reel.video(),
        reel.webVtt(),
        reel.subRip(),
        stills.thumbnail(),
        timeline.seconds(),
        notes,
        delivery.of(provenance, board, outcome, stages, tool, folder),
        reel.picture());
  }

  private List<DeliveredFile> parts(Label label) {
    var parts = new ArrayList<DeliveredFile>();
    if (!order.overlays().isEmpty()) {
      Path file = new OverlayFilm(tool).make(board, order.overlays(), folder);
      parts.add(new DeliveredFile("overlay.webm", file, "video/webm"));
    }
    if (Boolean.TRUE.equals(board.finish().stems())) {
      parts.addAll(StemFiles.of(folder, label, tool));
    }
    return parts;
  }

  private List<ShotTile> tiles() {
    return IntStream.range(0, board.shots().size())
        .mapToObj(
            shot -> {
              double start = timeline.seconds(timeline.start(shot));
              return new ShotTile(start, start + timeline.seconds(timeline.length(shot)) / 2);
            })
        .toList();
  }
}
