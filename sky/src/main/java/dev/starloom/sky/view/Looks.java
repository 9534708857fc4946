package dev.starloom.sky.view;

import dev.starloom.contracts.story.SkyWish;
import dev.starloom.sky.Star;
import dev.starloom.sky.Target;
import dev.starloom.sky.Targets;
import dev.starloom.sky.Vector;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Understands wishes. */
final class Looks {
  private static final String LOOK = "look at ";

  private final Supplier<Targets> source;
  private Targets targets;

  /**
   * @param source asked at the first wish; most shots have none
   */
  Looks(Supplier<Targets> source) {
    this.source = source;
  }

  private synchronized Targets targets() {
    if (targets == null) {
      targets = source.get();
    }
    return targets;
  }

  /**
   * @throws IllegalArgumentException that says what is wrong with a wish
   */
  void require(SkyWish wish) {
    List<String> errors =
        wish.equals(SkyAsk.NOTHING) ? List.of() : SkyWishes.check(wish, targets());
    if (!errors.isEmpty()) {
      throw new IllegalArgumentException(String.join(" ", errors));
    }
  }

  Optional<Look> at(SkyAsk ask) {
    return Optional.ofNullable(ask.wish().lookAt())
        .flatMap(name -> targets().find(name))
        .map(Looks::look);
  }

  private static Look look(Target target) {
    if (target instanceof Target.Direction direction) {
      Vector local = Vector.spherical(direction.azimuth(), direction.altitude());
      return new Look(target.name(), Optional.empty(), local);
    }
    return new Look(target.name(), Optional.of(wanted(target)), null);
  }

  /** Under an id of its own: it may be a figure of the scene too. */
  private static Wanted wanted(Target target) {
    String id = LOOK + target.name();
    if (target instanceof Target.Wanderer wanderer) {
      return new Wanted(id, null, wanderer.body());
    }
    List<Vector> points = ((Target.Stars) target).stars().stream().map(Star::direction).toList();
    return Wanted.of(Figure.whole(id, Figure.Kind.CONSTELLATION, points));
  }
}
