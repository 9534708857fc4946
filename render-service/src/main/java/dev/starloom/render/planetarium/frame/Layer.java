package dev.starloom.render.planetarium.frame;

/**
 * One thing in the picture, prepared for a shot. A frame's light depends on the frame alone, so any
 * number of threads may draw different frames.
 */
public interface Layer {
  void draw(Frame frame);
}
