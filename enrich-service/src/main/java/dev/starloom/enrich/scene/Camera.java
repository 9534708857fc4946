package dev.starloom.enrich.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Chooses camera moves: as the words say, towards a climax, across a landscape, never the same
 * twice in a row unless time passes or a star is followed.
 */
final class Camera {
  static final String TRACK = "track";
  static final String STAR_TRAILS = "star-trails";
  private static final List<String> OPENING = List.of("pan-left", "pan-right", "tilt-up");
  private static final List<String> MIDDLE = List.of("pan-left", "pan-right", "tilt-up", "push-in");
  private static final List<String> CLOSING = List.of("pull-out", "still", "tilt-up");

  private final SplittableRandom random;
  private String last = "";

  Camera(SplittableRandom random) {
    this.random = random;
  }

  String move(Picture picture, int index, int count) {
    List<String> said = picture.cameras();
    if (said.contains(STAR_TRAILS)) {
      last = STAR_TRAILS;
    } else if (picture.followed().isPresent()) {
      last = TRACK;
    } else if (picture.isClimax()) {
      last = climax();
    } else {
      last = hinted(said, movesAt(index, count));
    }
    return last;
  }

  private String hinted(List<String> said, List<String> others) {
    return said.stream()
        .filter(move -> !move.equals(TRACK) && !move.equals(last))
        .findFirst()
        .orElseGet(() -> pick(others));
  }

  private String climax() {
    return last.equals("push-in") ? "pull-out" : "push-in";
  }

  private static List<String> movesAt(int index, int count) {
    if (index == 0) {
      return OPENING;
    }
    return index == count - 1 ? CLOSING : MIDDLE;
  }

  private String pick(List<String> moves) {
    List<String> others = new ArrayList<>(moves);
    others.remove(last);
    return others.get(random.nextInt(others.size()));
  }
}
