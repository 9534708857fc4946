package dev.starloom.postprocess.cards;

import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * What the operator lays over every film.
 *
 * @param label whether the mark of {@link AiLabel} is shown
 * @param logo with its transparency, if there is one that can be read
 * @param trouble why a logo that is set is not shown; null if all is well
 */
public record Brand(boolean label, Optional<BufferedImage> logo, String trouble) {
  /** The label alone. */
  public static final Brand LABELLED = new Brand(true, Optional.empty(), null);
}
