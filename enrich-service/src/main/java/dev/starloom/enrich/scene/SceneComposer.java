package dev.starloom.enrich.scene;

import dev.starloom.contracts.story.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * Decides what a planetarium shows in each shot. What the text leaves open stays as it was in the
 * shot before; what it leaves open at the beginning is taken from the first shot that tells.
 */
public final class SceneComposer {
  private static final List<String> OPEN_GROUNDS =
      List.of("hills", "mountains", "hills", "grassland", "hills", "river");
  private static final String NIGHT = "night";

  /** One setting for each picture; the seed decides what the text leaves open. */
  public List<Setting> compose(List<Picture> pictures, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    String anyGround = OPEN_GROUNDS.get(random.nextInt(OPEN_GROUNDS.size()));
    String ground =
        first(pictures, Picture::ground)
            .or(() -> first(pictures, Picture::leaning))
            .orElse(anyGround);
    String time = first(pictures, Picture::time).orElse(NIGHT);
    List<String> figures = firstFigures(pictures);
    Camera camera = new Camera(random);
    List<Setting> settings = new ArrayList<>();
    for (int i = 0; i < pictures.size(); i++) {
      Picture picture = pictures.get(i);
      ground = picture.ground().orElse(ground);
      time = picture.time().orElse(time);
      figures = picture.figures().isEmpty() ? figures : picture.figures();
      String move = camera.move(picture, i, pictures.size());
      String weather = picture.weather().orElse("none");
      settings.add(new Setting(new Scene(figures, ground, weather, move), time));
    }
    return settings;
  }

  private static List<String> firstFigures(List<Picture> pictures) {
    return pictures.stream()
        .map(Picture::figures)
        .filter(figures -> !figures.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static Optional<String> first(
      List<Picture> pictures, Function<Picture, Optional<String>> trait) {
    return pictures.stream().map(trait).flatMap(Optional::stream).findFirst();
  }
}
