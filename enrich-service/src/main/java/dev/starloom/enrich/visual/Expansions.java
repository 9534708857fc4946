package dev.starloom.enrich.visual;

import dev.starloom.contracts.story.Character;
import dev.starloom.enrich.language.Language;
import dev.starloom.enrich.lexicon.Entry;
import dev.starloom.enrich.lexicon.Mention;
import dev.starloom.enrich.scene.Picture;
import dev.starloom.enrich.scene.Setting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the lexicon knows of the look of places and things that the words only name; whoever acts is
 * the matter of the cast.
 */
public final class Expansions {
  private static final String SKY = "sky:";

  /** Told by every backdrop. */
  private static final String NIGHT = "sky:night";

  private Expansions() {}

  /**
   * A name with its look for each, in order of place.
   *
   * @param words of the shot, which are never contradicted
   * @param cast who is described already
   */
  public static List<String> of(
      String words, Picture picture, Setting setting, List<Character> cast, Language language) {
    Set<String> described = cast.stream().map(Character::id).collect(Collectors.toSet());
    Map<String, String> looks = new LinkedHashMap<>();
    Set<String> taken = LookWords.of(language).kindsBeyondDoubt(words);
    for (Mention mention : picture.mentions()) {
      Entry entry = mention.entry();
      boolean shown =
          !Picture.isSomebody(entry)
              && !described.contains(entry.id())
              && !entry.id().equals(NIGHT)
              && !(setting.isByDay() && isOfNight(entry));
      if (shown && !looks.containsKey(entry.id())) {
        String name = entry.name(language);
        Look.of(entry, language)
            .map(look -> Look.without(look, taken, language))
            .filter(look -> !look.isEmpty())
            .ifPresent(look -> looks.put(entry.id(), name + Look.separator(language) + look));
      }
    }
    return List.copyOf(looks.values());
  }

  private static boolean isOfNight(Entry entry) {
    return entry.id().startsWith(SKY);
  }
}
