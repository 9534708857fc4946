package dev.starloom.enrich.scene;

import dev.starloom.contracts.story.Scene;
import dev.starloom.sky.view.Night;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The state of a story from shot to shot: what the words leave open stays as it was; what they
 * leave open at the beginning is taken from the first shot that tells.
 */
final class Course {
  /** What comes down for a while; the rest is over with its sentence. */
  private static final Set<String> LASTING = Set.of("rain", "snow", "fog");

  private final Camera camera;
  private String ground;
  private String stage;
  private String time;
  private String season;
  private LocalDate evening;
  private String moon;
  private String light;
  private List<String> figures;
  private String hero;
  private List<String> lasting = List.of();

  Course(List<Picture> pictures, Camera camera, String anyGround) {
    this.camera = camera;
    ground =
        first(pictures, Picture::ground)
            .or(() -> first(pictures, Picture::leaning))
            .orElse(anyGround);
    stage =
        pictures.stream()
            .filter(picture -> picture.stage().isPresent() || picture.ground().isPresent())
            .findFirst()
            .flatMap(Picture::stage)
            .orElse(null);
    time = first(pictures, Picture::time).orElse(Setting.NIGHT);
    pictures.stream()
        .filter(picture -> picture.season().isPresent() || picture.evening().isPresent())
        .findFirst()
        .ifPresent(this::date);
    moon = first(pictures, Picture::moon).orElse(null);
    figures =
        first(pictures, picture -> Optional.of(picture.figures()).filter(f -> !f.isEmpty()))
            .orElse(List.of());
  }

  private static <T> Optional<T> first(
      List<Picture> pictures, Function<Picture, Optional<T>> trait) {
    return pictures.stream().map(trait).flatMap(Optional::stream).findFirst();
  }

  /** The setting of the next shot. */
  Setting next(Picture picture, int index, int count) {
    place(picture);
    moment(picture);
    figures = figures(picture);
    List<String> weathers = picture.weathers().isEmpty() ? lasting : picture.weathers();
    lasting = weathers.stream().filter(LASTING::contains).toList();
    var scene =
        new Scene(
            figures,
            ground,
            weathers.isEmpty() ? "none" : weathers.get(0),
            camera.move(picture, index, count),
            weathers.stream().skip(1).toList(),
            light,
            picture.followed().orElse(null),
            List.of(),
            List.of());
    return new Setting(scene, stage, time, night(), moon, evenings());
  }

  /** Whoever the words call "he" is shown, too: the first that the story named. */
  private List<String> figures(Picture picture) {
    List<String> named = picture.figures();
    boolean calls = picture.person() && hero != null && !named.contains(hero);
    List<String> others = named.isEmpty() && !calls ? figures : named;
    hero = hero == null && !named.isEmpty() ? named.get(0) : hero;
    return calls ? with(others, hero) : others;
  }

  private static List<String> with(List<String> others, String hero) {
    var all = new ArrayList<>(others);
    all.add(hero);
    return all;
  }

  private void place(Picture picture) {
    boolean rocky = ground.equals("sea") && picture.leaning().filter("cliff"::equals).isPresent();
    String there = picture.ground().orElse(rocky ? "cliff" : ground);
    if (!there.equals(ground)) {
      lasting = List.of();
      light = null;
    }
    ground = there;
    if (picture.stage().isPresent() || picture.ground().isPresent()) {
      stage = picture.stage().orElse(null);
    }
    light = picture.light().orElse(light);
  }

  private void moment(Picture picture) {
    time = picture.time().orElse(time);
    moon = picture.moon().orElse(moon);
    date(picture);
  }

  /** A season that is named later ends the feast before it. */
  private void date(Picture picture) {
    if (picture.season().filter(named -> !named.equals(season)).isPresent()) {
      evening = null;
    }
    season = picture.season().orElse(season);
    evening = picture.evening().orElse(evening);
  }

  private List<LocalDate> evenings() {
    if (evening != null) {
      return List.of(evening);
    }
    return moon == null ? List.of() : Feasts.moons(moon, season);
  }

  private Night night() {
    return new Night(evening, season, time.equals(Setting.DAY) ? Setting.NIGHT : time);
  }
}
