package dev.starloom.postprocess.film;

import dev.starloom.contracts.story.Storyboard;
import java.util.Map;

/**
 * The size of the finished picture, at which letters are drawn.
 *
 * @param width in pixels, even
 * @param height in pixels, even
 */
record Canvas(int width, int height) {
  /** Shorter sides, so that an upright film is enlarged as a lying one is. */
  private static final Map<String, Integer> SHORTER = Map.of("1080p", 1080, "2160p", 2160);

  /** That of the clips, or larger where it is wished; never smaller. */
  static Canvas of(Storyboard board) {
    int shorter = Math.min(board.width(), board.height());
    String wish = board.finish().upscale();
    int wanted = wish == null ? shorter : SHORTER.getOrDefault(wish, shorter);
    if (wanted <= shorter) {
      return new Canvas(board.width(), board.height());
    }
    double factor = (double) wanted / shorter;
    return new Canvas(even(board.width() * factor), even(board.height() * factor));
  }

  private static int even(double value) {
    return (int) Math.round(value / 2) * 2;
  }

  int shorter() {
    return Math.min(width, height);
  }

  boolean isLargerThan(Storyboard board) {
    return width != board.width() || height != board.height();
  }
}
