package dev.starloom.render.planetarium.frame;

/** Makes a picture of a frame's light. Safe for use by several threads. */
public interface Exposure {
  /** An empty picture of the kind that {@link #apply} writes. */
  Picture picture(int width, int height);

  /** Writes the frame's light into a picture of the same size. */
  void apply(Frame frame, Picture picture);
}
