package dev.starloom.render.planetarium.figure;

import dev.starloom.contracts.story.Names;
import dev.starloom.sky.Body;
import dev.starloom.sky.Constellation;
import dev.starloom.sky.Star;
import dev.starloom.sky.Vector;

/** Something a scene names in the sky, with the time it appears. */
sealed interface Actor {
  Entrance entrance();

  /** A constellation or an asterism. */
  record Lines(Constellation figure, Entrance entrance) implements Actor {}

  /** One star. */
  record Point(Star star, Entrance entrance) implements Actor {}

  /**
   * The moon or a planet.
   *
   * @param direction J2000.0, as seen in the middle of the shot
   */
  record Wanderer(Body body, Names names, Vector direction, Entrance entrance) implements Actor {}
}
