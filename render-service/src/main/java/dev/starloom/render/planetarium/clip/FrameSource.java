package dev.starloom.render.planetarium.clip;

import dev.starloom.render.planetarium.frame.Picture;

/** Draws any frame of a shot, by several threads at once. */
public interface FrameSource {
  int width();

  int height();

  int frames();

  /** An empty picture of the kind that {@link #draw} fills. */
  default Picture picture() {
    return Picture.yuv(width(), height());
  }

  /** How many buffers of light a frame may take, that of the calling thread included. */
  default int lightBuffers() {
    return 1;
  }

  /**
   * @param index 0 to {@code frames() - 1}
   * @param light working memory of the calling thread, {@code width * height * 3} floats
   * @param picture gets the frame; of the same size
   */
  void draw(int index, float[] light, Picture picture);
}
