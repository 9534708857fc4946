package dev.starloom.sky.view;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Figures of one picture, and all the pictures there could be of them.
 *
 * @param hours at which there is a picture
 * @param sights what is seen at each of these hours
 * @param moon whether the Moon is wanted
 */
record Scene(List<Wanted> figures, List<Hour> hours, List<Sight> sights, boolean moon) {

  /**
   * A picture whatever the night.
   *
   * @param stars how fine it is, by the stars alone
   */
  record Sight(Aim aim, double stars) {}

  /** The pictures as fine as they are for a seed. */
  List<Option> options(long seed) {
    return IntStream.range(0, hours.size())
        .mapToObj(
            i -> {
              Hour hour = hours.get(i);
              Sight sight = sights.get(i);
              double score = sight.stars() + Charm.of(hour, moon, seed);
              return new Option(hour, sight.aim(), score);
            })
        .toList();
  }
}
