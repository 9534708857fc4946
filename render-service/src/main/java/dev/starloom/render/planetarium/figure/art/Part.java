package dev.starloom.render.planetarium.figure.art;

/** Something with a body: it is round and has an edge. */
sealed interface Part {
  Path path();

  Part turned(double radians);

  /** A body of changing thickness along a spine: limb, neck, tail. */
  record Limb(Path path) implements Part {
    @Override
    public Part turned(double radians) {
      return new Limb(path.turned(radians));
    }
  }

  /**
   * The inside of a closed outline.
   *
   * @param bulge degrees from the edge over which it rises to its full thickness
   */
  record Shape(Path path, double bulge) implements Part {
    @Override
    public Part turned(double radians) {
      return new Shape(path.turned(radians), bulge);
    }
  }
}
