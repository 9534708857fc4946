package dev.starloom.enrich.storyboard;

import dev.starloom.contracts.story.Finish;
import dev.starloom.contracts.story.Shot;
import dev.starloom.enrich.language.Language;
import dev.starloom.enrich.narration.Narration;
import dev.starloom.enrich.narration.Retelling;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The second subtitle line, where one is wished: the user's own words if they are in its language,
 * else what they name. A language model's narration is not the user's, so it has none.
 */
final class SecondLine {
  private SecondLine() {}

  /** The language that is wished, unless it is the one that is spoken. */
  private static Optional<Language> wished(Story story) {
    Finish finish = story.request().finish();
    return Optional.ofNullable(finish)
        .map(Finish::second)
        .map(Language::of)
        .filter(language -> language != story.spoken());
  }

  /** The line under a take; null for none. */
  static String of(Story story, Take take) {
    if (story.script().isPresent() || take.narration().isEmpty()) {
      return null;
    }
    return wished(story)
        .map(second -> second == story.language() ? own(take) : retold(second, take))
        .filter(line -> !line.isBlank())
        .orElse(null);
  }

  private static String own(Take take) {
    return Narration.clean(Narration.withoutMark(take.words().strip(), false));
  }

  private static String retold(Language second, Take take) {
    return new Retelling(second).line(take.picture().mentions());
  }

  /**
   * @param notes gets a sentence where the second line is no translation
   */
  static void remark(Story story, List<Shot> shots, Collection<String> notes) {
    Optional<Language> second = wished(story).filter(language -> language != story.language());
    if (story.script().isPresent()) {
      wished(story).ifPresent(language -> notes.add(untold(language)));
    } else if (second.isPresent()) {
      boolean misses = shots.stream().anyMatch(shot -> shot.translation() == null);
      notes.add(
          "Nobody is here to translate: the second subtitle line (%s) retells the names that were recognised%s."
              .formatted(
                  second.get().code(), misses ? ", and is absent where there are none" : ""));
    }
  }

  private static String untold(Language language) {
    return "There is no second subtitle line (%s): nobody translates what the language model wrote."
        .formatted(language.code());
  }
}
