package dev.starloom.postprocess.film;

import dev.starloom.postprocess.cards.Brand;

/**
 * What films of a house share.
 *
 * @param brand laid over every film
 * @param pictures kept for films that are made again
 */
public record Studio(Brand brand, Pictures pictures) {
  /** Labelled films, none of them kept. */
  public static final Studio PLAIN = new Studio(Brand.LABELLED, Pictures.NONE);

  /** The same with other keeping. */
  public Studio keeping(Pictures others) {
    return new Studio(brand, others);
  }
}
