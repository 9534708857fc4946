package dev.starloom.postprocess.film;

import dev.starloom.contracts.story.Shot;
import dev.starloom.contracts.story.SkyView;
import dev.starloom.contracts.story.Storyboard;
import dev.starloom.sky.Camera;
import dev.starloom.sky.SkyData;
import dev.starloom.sky.Vector;
import dev.starloom.sky.view.Figure;
import dev.starloom.sky.view.SkyAsk;
import dev.starloom.sky.view.SkyPlan;
import dev.starloom.sky.view.Stretch;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;

/**
 * Finds where a star or figure that two neighbouring shots share stands in their pictures: by the
 * recorded views, as the planetarium draws them. Only what it drew has its stars there.
 */
final class SharedStar {
  private static final String MILKY_WAY = "milky-way";

  private final Storyboard board;
  private final double crossfade;

  /** Read when the first match is made, since few films have one. */
  private static final class Catalogue {
    static final SkyData SKY = SkyData.bundled();
  }

  SharedStar(Storyboard board) {
    this.board = board;
    this.crossfade = Storyboard.CROSSFADE_SECONDS;
  }

  /** How the shots meet; nothing if no shared figure is known or none can be brought together. */
  Optional<Meeting> between(Shot before, Shot after) {
    try {
      Optional<SkyPlan> last = plan(before, false);
      Optional<SkyPlan> first = plan(after, true);
      return last.isEmpty() || first.isEmpty()
          ? Optional.empty()
          : meeting(before, last.get(), after, first.get());
    } catch (DateTimeException | IllegalArgumentException e) {
      // a view that is none: the shots just dissolve
      return Optional.empty();
    }
  }

  private Optional<SkyPlan> plan(Shot shot, boolean first) {
    List<SkyView> views = shot.scene().views();
    if (views.isEmpty()) {
      return Optional.empty();
    }
    int index = first ? 0 : views.size() - 1;
    Stretch stretch = Stretch.of(views.size(), shot.seconds()).get(index);
    return Optional.of(SkyPlan.of(views.get(index), ask(shot), stretch, Catalogue.SKY));
  }

  private SkyAsk ask(Shot shot) {
    return new SkyAsk(
        shot.scene().figures(),
        shot.scene().camera(),
        shot.scene().follow(),
        board.language(),
        shot.seed(),
        shot.seconds(),
        board.width(),
        board.height(),
        null,
        null);
  }

  private Optional<Meeting> meeting(Shot before, SkyPlan last, Shot after, SkyPlan first) {
    return last.shown().stream()
        .filter(figure -> !figure.id().equals(MILKY_WAY))
        .flatMap(
            figure ->
                first.shown().stream()
                    .filter(other -> other.id().equals(figure.id()))
                    .map(
                        other ->
                            Meeting.of(
                                track(last, figure, before.seconds() - crossfade, before),
                                track(first, other, 0, after)))
                    .flatMap(Optional::stream))
        .findFirst();
  }

  private Meeting.Track track(SkyPlan plan, Figure figure, double from, Shot shot) {
    double[] begin = place(plan, figure, from / shot.seconds());
    double[] end = place(plan, figure, (from + crossfade) / shot.seconds());
    return new Meeting.Track(begin[0], begin[1], end[0], end[1]);
  }

  /** As shares of width and height. */
  private double[] place(SkyPlan plan, Figure figure, double share) {
    double time = plan.stretch().time(share);
    Camera camera = plan.path().at(time);
    Vector local = plan.clock().horizon(time).apply(figure.middle());
    return new double[] {camera.x(local) / board.width(), camera.y(local) / board.height()};
  }
}
