package dev.starloom.render.planetarium.clip;

/** Draws any frame of a shot, by several threads at once. */
public interface FrameSource {
  int width();

  int height();

  int frames();

  /**
   * @param index 0 to {@code frames() - 1}
   * @param light working memory of the calling thread, {@code width * height * 3} floats
   * @param rgb gets the picture, three bytes a pixel
   */
  void draw(int index, float[] light, byte[] rgb);
}
