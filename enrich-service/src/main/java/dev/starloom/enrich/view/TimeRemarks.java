package dev.starloom.enrich.view;

import dev.starloom.enrich.scene.Feasts;
import dev.starloom.sky.Sun;
import dev.starloom.sky.view.Figure;
import dev.starloom.sky.view.SkyPlan;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Says where a sky is not of the season or the hour that a text tells, for what the text names does
 * not stand in that sky: the sky is right.
 */
final class TimeRemarks {
  /** The Sun below this is not seen to rise or set; at night proper it is lower still. */
  private static final double TWILIGHT = -16;

  private static final Duration STEP = Duration.ofMinutes(10);

  /** Whether the Sun rises in a twilight. */
  private static final Map<String, Boolean> RISING = Map.of("dawn", true, "dusk", false);

  private final SkyNames names;

  TimeRemarks(SkyNames names) {
    this.names = names;
  }

  /** One sentence for each, if any. */
  Stream<String> of(Asked asked, Chosen shot) {
    return Stream.concat(season(asked, shot), hour(asked, shot));
  }

  private Stream<String> season(Asked asked, Chosen shot) {
    String season = asked.ask().night().season();
    return shot.plans().stream()
        .filter(plan -> season != null && !Feasts.isIn(season, Chosen.evening(plan)))
        .limit(1)
        .map(plan -> differs("The text has " + season, asked, plan));
  }

  private Stream<String> hour(Asked asked, Chosen shot) {
    String time = asked.ask().night().time();
    return shot.plans().stream()
        .filter(plan -> RISING.containsKey(time) && !isTwilight(plan, RISING.get(time)))
        .limit(1)
        .map(plan -> differs("The text has " + time, asked, plan));
  }

  private static boolean isTwilight(SkyPlan plan, boolean rising) {
    var at = plan.clock().middle();
    double now = Sun.altitude(at, plan.clock().observer());
    double later = Sun.altitude(at.plus(STEP), plan.clock().observer());
    return now > TWILIGHT && later > now == rising;
  }

  private String differs(String told, Asked asked, SkyPlan plan) {
    String why =
        asked.ask().wish().at() != null
            ? "that is not the moment that was asked for"
            : plan.shown().stream()
                .filter(figure -> figure.kind() != Figure.Kind.MILKY_WAY)
                .findFirst()
                .map(names::of)
                .map(name -> name + " does not stand well in the sky then")
                .orElse("what is named does not stand well in the sky then");
    return "%s: %s, so the sky of %s is drawn as it is.".formatted(told, why, plan.view().at());
  }
}
