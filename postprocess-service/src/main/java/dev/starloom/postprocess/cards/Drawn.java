package dev.starloom.postprocess.cards;

import java.awt.image.BufferedImage;

/**
 * A drawn picture and its place in the film.
 *
 * @param x left edge in pixels, even
 * @param y top edge in pixels, even
 */
public record Drawn(BufferedImage image, int x, int y) {
  static int even(double value) {
    return (int) Math.round(value / 2) * 2;
  }
}
