package dev.starloom.enrich.scene;

import dev.starloom.enrich.lexicon.Entry;
import dev.starloom.enrich.lexicon.Mention;
import java.util.List;
import java.util.Optional;

/** Finds the one light in the sky that a word such as "follow" is about. */
final class Followed {
  private static final int FURTHEST = 20;

  private Followed() {}

  /**
   * @param cue tells by its {@code aim} on which side of it the light is named
   * @param mentions in order of place
   */
  static Optional<String> light(Mention cue, List<Mention> mentions) {
    Optional<String> aim = cue.entry().traits().value("aim");
    if (aim.isEmpty()) {
      return Optional.empty();
    }
    return aim.get().equals("after")
        ? mentions.stream()
            .filter(mention -> near(cue.end(), mention.start()))
            .findFirst()
            .flatMap(Followed::id)
        : mentions.stream()
            .filter(mention -> near(mention.end(), cue.start()))
            .reduce((a, b) -> b)
            .flatMap(Followed::id);
  }

  private static boolean near(int from, int to) {
    return to >= from && to - from <= FURTHEST;
  }

  private static Optional<String> id(Mention mention) {
    Entry entry = mention.entry();
    if (entry.isStar()) {
      return Optional.of(entry.id());
    }
    boolean wanders = entry.id().startsWith("planet:") || entry.id().equals("sky:moon");
    return wanders ? entry.traits().draw().stream().findFirst() : Optional.empty();
  }
}
