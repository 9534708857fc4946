package dev.starloom.postprocess.film;

import dev.starloom.postprocess.cards.Brand;

/**
 * What all films of a house share.
 *
 * @param brand laid over every film
 * @param pictures kept for films that are made again
 */
public record Studio(Brand brand, Pictures pictures) {
  /** Labelled films, none of them kept. */
  public static final Studio PLAIN = new Studio(Brand.LABELLED, Pictures.NONE);
}
