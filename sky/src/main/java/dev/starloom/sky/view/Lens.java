package dev.starloom.sky.view;

import dev.starloom.sky.Camera;
import dev.starloom.sky.Vector;
import java.util.List;

/** A moving camera, while a view is sought for it. */
final class Lens {
  private final CameraMove move;
  private final String follow;

  Lens(SkyAsk ask) {
    move = CameraMove.named(ask.camera());
    follow = ask.follow();
  }

  /** Whether every figure is in frame from the first to the last frame. */
  boolean holds(Aim aim, List<Standing> figures) {
    var path = new CameraPath(aim, move, Stretch.WHOLE, null);
    return Standing.times()
        .allMatch(
            moment -> {
              Camera camera = at(aim, moment, figures);
              double floor = path.skyFloor(camera);
              return figures.stream().allMatch(f -> shows(path, camera, floor, f, moment));
            });
  }

  private static boolean shows(
      CameraPath path, Camera camera, double floor, Standing figure, int moment) {
    int needed = figure.figure().required();
    int left = figure.moments().get(moment).size();
    for (Vector point : figure.moments().get(moment)) {
      needed -= point.z() > 0 && path.shows(point, camera, floor) ? 1 : 0;
      left--;
      if (needed > left) {
        return false;
      }
    }
    return needed <= 0;
  }

  private Camera at(Aim aim, int moment, List<Standing> figures) {
    if (move.speed() != CameraMove.Speed.TRACKING || figures.isEmpty()) {
      return aim.moved(move, moment - Standing.MIDDLE).camera();
    }
    Standing followed =
        figures.stream()
            .filter(standing -> standing.figure().id().equals(follow))
            .findFirst()
            .orElse(figures.get(0));
    Vector then = followed.centre(Standing.MIDDLE);
    return Pursuit.following(aim, then, followed.centre(moment)).camera();
  }
}
