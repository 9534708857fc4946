package dev.starloom.enrich.lexicon;

import dev.starloom.contracts.story.Names;
import dev.starloom.enrich.language.Language;
import java.util.List;
import java.util.Map;

/**
 * A thing the lexicon knows.
 *
 * @param id canonical, see {@link dev.starloom.contracts.story.Keyword}
 * @param forms per language all names and aliases, the preferred one first
 */
public record Entry(String id, Map<Language, List<Form>> forms, Traits traits) {
  public Entry {
    forms = Map.copyOf(forms);
    for (Language language : Language.values()) {
      if (forms.getOrDefault(language, List.of()).isEmpty()) {
        throw new IllegalArgumentException(id + " has no name in " + language.code());
      }
    }
  }

  public String name(Language language) {
    return forms.get(language).get(0).text();
  }

  public Names names() {
    return new Names(name(Language.ZH), name(Language.EN), name(Language.JA), name(Language.KO));
  }

  /** Whether this is a constellation by its IAU abbreviation. */
  public boolean isConstellation() {
    return id.matches("[A-Z][A-Za-z]{2}");
  }

  public boolean isStar() {
    return id.startsWith("HIP");
  }

  /** Whether this is a figure of the Chinese sky. */
  public boolean isAsterism() {
    return id.matches("CN\\d{3}");
  }

  /** Whether this is something in the sky under its own id. */
  public boolean isInTheSky() {
    return isConstellation() || isStar() || isAsterism();
  }

  /** Whether its words only hold the name of another thing. */
  boolean isFalseFriend() {
    return id.startsWith("not:");
  }

  /** Whether naming it calls up an image of its own, as "that night" does not. */
  public boolean isPicture() {
    return isInTheSky()
        || id.startsWith("myth:")
        || !traits.draw().isEmpty()
        || traits.value("ground").isPresent()
        || traits.value("leans").isPresent()
        || traits.value("weather").isPresent();
  }

  /** Whether it can stand for a whole story: a figure of the sky or of myth, a feast. */
  public boolean isMemorable() {
    return isInTheSky() || id.startsWith("myth:") || id.startsWith("feast:");
  }
}
