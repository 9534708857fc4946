package dev.starloom.render.planetarium.figure.art;

/** Something with a body: it is round and has an edge. */
sealed interface Part {
  Path path();

  /** A body of changing thickness along a spine: limb, neck, tail. */
  record Limb(Path path) implements Part {}

  /**
   * The inside of a closed outline.
   *
   * @param bulge degrees from the edge over which it rises to its full thickness
   */
  record Shape(Path path, double bulge) implements Part {}
}
