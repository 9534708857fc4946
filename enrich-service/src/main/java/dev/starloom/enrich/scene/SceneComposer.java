package dev.starloom.enrich.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Decides what a planetarium shows in each shot, but for the sky itself. */
public final class SceneComposer {
  private static final List<String> OPEN_GROUNDS =
      List.of("hills", "mountains", "hills", "grassland", "hills", "river");

  /** One setting for each picture; the seed decides what the text leaves open. */
  public List<Setting> compose(List<Picture> pictures, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    String anyGround = OPEN_GROUNDS.get(random.nextInt(OPEN_GROUNDS.size()));
    Course course = new Course(pictures, new Camera(random), anyGround);
    List<Setting> settings = new ArrayList<>();
    for (int i = 0; i < pictures.size(); i++) {
      settings.add(course.next(pictures.get(i), i, pictures.size()));
    }
    return settings;
  }
}
