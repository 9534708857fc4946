package dev.starloom.postprocess.film;

import dev.starloom.postprocess.cards.Brand;

/**
 * What films of a house share.
 *
 * @param brand laid over every film
 * @param pictures of films that were made before
 */
public record Studio(Brand brand, Pictures pictures) {
  /** Labelled films that know of no other. */
  public static final Studio PLAIN = new Studio(Brand.LABELLED, Pictures.NONE);

  /** The same with other films. */
  public Studio knowing(Pictures others) {
    return new Studio(brand, others);
  }
}
