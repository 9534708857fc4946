package dev.starloom.sky.view;

import dev.starloom.contracts.story.SkyWish;
import dev.starloom.sky.Target;
import dev.starloom.sky.Targets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Tells whether a wish for a sky can be fulfilled anywhere and at any time. */
public final class SkyWishes {
  private static final int FIRST_YEAR = 1000;
  private static final int LAST_YEAR = 3000;
  private static final double NARROWEST = 1;
  private static final double WIDEST = 180;

  private SkyWishes() {}

  /** What is wrong with a wish, one sentence each; nothing for one that can be fulfilled. */
  public static List<String> check(SkyWish wish, Targets targets) {
    var errors = new ArrayList<String>();
    if (wish.at() != null) {
      errors.addAll(time(wish.at()));
    }
    errors.addAll(place(wish.latitude(), wish.longitude()));
    if (wish.lookAt() != null) {
      errors.addAll(target(wish.lookAt(), targets));
    }
    Double field = wish.fieldOfView();
    if (field != null && !(field >= NARROWEST && field <= WIDEST)) {
      errors.add("The field of view must be 1 to 180 degrees, not " + field + ".");
    }
    return errors;
  }

  /**
   * @throws DateTimeException for a text that is no moment
   */
  static Instant moment(String at) {
    return OffsetDateTime.parse(at).toInstant();
  }

  private static List<String> time(String at) {
    try {
      int year = moment(at).atOffset(ZoneOffset.UTC).getYear();
      return year >= FIRST_YEAR && year <= LAST_YEAR
          ? List.of()
          : List.of("The time must be in the years 1000 to 3000, not in " + year + ".");
    } catch (DateTimeException e) {
      return List.of(
          "The time \"" + at + "\" is not understood; write it like 2026-08-19T21:00+08:00.");
    }
  }

  private static List<String> place(Double latitude, Double longitude) {
    var errors = new ArrayList<String>();
    if ((latitude == null) != (longitude == null)) {
      errors.add("A place needs both latitude and longitude.");
    }
    if (latitude != null && !(Math.abs(latitude) <= 90)) {
      errors.add("The latitude must be -90 to 90 degrees, not " + latitude + ".");
    }
    if (longitude != null && !(Math.abs(longitude) <= 360)) {
      errors.add("The longitude must be -360 to 360 degrees, not " + longitude + ".");
    }
    return errors;
  }

  private static List<String> target(String name, Targets targets) {
    try {
      return targets
          .find(name)
          .map(SkyWishes::direction)
          .orElse(List.of("Nothing called \"" + name + "\" is known in the sky."));
    } catch (IllegalArgumentException e) {
      return List.of("There is no direction \"" + name + "\"; write ALTITUDE,AZIMUTH in degrees.");
    }
  }

  private static List<String> direction(Target target) {
    boolean below = target instanceof Target.Direction d && d.altitude() < 0;
    return below
        ? List.of("The sky ends at the horizon: the altitude must be 0 to 90.")
        : List.of();
  }
}
