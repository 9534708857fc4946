package dev.starloom.safety.text;

import java.util.ArrayList;
import java.util.List;

/** Where a text names somebody of myth, so that a deed beside the name is a tale. */
final class Tales {
  /** Letters between name and deed, about a sentence. */
  private static final int FURTHEST = 60;

  private record Place(int from, int to, int most) {}

  private final List<Place> places = new ArrayList<>();

  Tales(Phrases<MythName> names, Letters letters) {
    names.find(
        letters,
        (from, phrase) -> {
          if (Placement.ceiling(letters, from, phrase) > Placement.DOUBTFUL) {
            int to = from + phrase.length();
            places.add(new Place(from, to, phrase.meaning().most()));
          }
        });
  }

  boolean tell(Find find) {
    return places.stream()
        .filter(place -> find.rule().severity() <= place.most())
        .anyMatch(
            place -> place.from() - find.to() <= FURTHEST && find.from() - place.to() <= FURTHEST);
  }
}
