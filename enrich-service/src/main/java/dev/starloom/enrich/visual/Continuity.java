package dev.starloom.enrich.visual;

import dev.starloom.contracts.story.Character;
import dev.starloom.enrich.language.Language;
import dev.starloom.enrich.lexicon.Lexicon;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Holds somebody else's pictures to how the cast of a story looks. */
public final class Continuity {
  private final Map<String, Character> cast;
  private final Lexicon lexicon;
  private final Language language;

  /**
   * @param cast of the whole story
   * @param language of the pictures
   */
  public Continuity(List<Character> cast, Lexicon lexicon, Language language) {
    this.cast = cast.stream().collect(Collectors.toMap(Character::id, Function.identity()));
    this.lexicon = lexicon;
    this.language = language;
  }

  /** Whether everybody in a picture has the colours, size, age and dress of the cast. */
  public boolean isKept(String picture) {
    var attributes = Attributes.of(language);
    return lexicon.mentions(picture).stream()
        .filter(mention -> cast.containsKey(mention.entry().id()))
        .noneMatch(
            mention ->
                LookWords.of(language)
                    .contradict(
                        attributes.described(picture, mention),
                        cast.get(mention.entry().id()).description()));
  }
}
