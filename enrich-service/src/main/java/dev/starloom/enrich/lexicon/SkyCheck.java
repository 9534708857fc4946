package dev.starloom.enrich.lexicon;

import dev.starloom.sky.Body;
import dev.starloom.sky.SkyData;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Refuses a lexicon that would have something drawn that is not in the sky. */
final class SkyCheck {
  private static final String MILKY_WAY = "milky-way";
  private static final String STAR = "HIP\\d{1,6}";
  private static final int PREFIX = 3;

  private final SkyData sky;
  private final Set<String> bodies =
      Arrays.stream(Body.values())
          .filter(body -> body != Body.SUN)
          .map(Body::id)
          .collect(Collectors.toUnmodifiableSet());

  SkyCheck(SkyData sky) {
    this.sky = sky;
  }

  /**
   * @throws LexiconFault with the line of the first entry at fault
   */
  void require(Lexicons lexicons) {
    for (Entry entry : lexicons.things().entries()) {
      if (entry.isInTheSky()) {
        require(entry.id(), entry.origin());
      }
      entry.traits().draw().forEach(id -> require(id, entry.origin()));
    }
  }

  private void require(String id, Origin origin) {
    if (!isInTheSky(id)) {
      throw new LexiconFault(origin, id + " is not in the sky");
    }
  }

  private boolean isInTheSky(String id) {
    return sky.constellations().containsKey(id)
        || sky.asterisms().containsKey(id)
        || id.equals(MILKY_WAY)
        || bodies.contains(id)
        || id.matches(STAR) && sky.star(Integer.parseInt(id.substring(PREFIX))).isPresent();
  }
}
