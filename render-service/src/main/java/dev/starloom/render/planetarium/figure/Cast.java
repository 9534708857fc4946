package dev.starloom.render.planetarium.figure;

import dev.starloom.contracts.story.Names;
import dev.starloom.render.planetarium.stage.Stage;
import dev.starloom.sky.Body;
import dev.starloom.sky.Constellation;
import dev.starloom.sky.SkyData;
import dev.starloom.sky.view.Figure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who appears in a stretch of a shot. */
final class Cast {
  private static final String STAR = "HIP\\d+";
  private static final Map<Body, Names> WANDERERS =
      Map.of(
          Body.SUN, new Names("太阳", "Sun", "太陽", "태양"),
          Body.MOON, new Names("月", "Moon", "月", "달"),
          Body.MERCURY, new Names("水星", "Mercury", "水星", "수성"),
          Body.VENUS, new Names("金星", "Venus", "金星", "금성"),
          Body.MARS, new Names("火星", "Mars", "火星", "화성"),
          Body.JUPITER, new Names("木星", "Jupiter", "木星", "목성"),
          Body.SATURN, new Names("土星", "Saturn", "土星", "토성"));

  private Cast() {}

  /** What is shown and can be drawn or named, most important first. */
  static List<Actor> of(Stage stage) {
    List<String> ids = stage.plan().shown().stream().map(Figure::id).toList();
    var timeline = Timeline.of(stage);
    var cast = new ArrayList<Actor>();
    ids.forEach(id -> actor(stage, id, timeline.of(id)).ifPresent(cast::add));
    return cast;
  }

  private static Optional<Actor> actor(Stage stage, String id, Entrance entrance) {
    SkyData tonight = stage.sky().seen();
    if (id.matches(STAR)) {
      return tonight
          .star(Integer.parseInt(id.substring(3)))
          .map(star -> new Actor.Point(star, entrance));
    }
    Constellation figure = tonight.constellations().getOrDefault(id, tonight.asterisms().get(id));
    if (figure != null) {
      return Optional.of(new Actor.Lines(figure, entrance));
    }
    return Arrays.stream(Body.values())
        .filter(body -> body.id().equals(id))
        .findFirst()
        .map(body -> wanderer(stage, body, entrance));
  }

  private static Actor wanderer(Stage stage, Body body, Entrance entrance) {
    var place = stage.sky().horizon().inverse().apply(stage.sky().local(body));
    return new Actor.Wanderer(body, WANDERERS.get(body), place, entrance);
  }
}
