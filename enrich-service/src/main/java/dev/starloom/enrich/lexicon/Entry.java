package dev.starloom.enrich.lexicon;

import dev.starloom.contracts.story.Names;
import dev.starloom.enrich.language.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A thing the lexicon knows.
 *
 * @param id canonical, see {@link dev.starloom.contracts.story.Keyword}
 * @param forms per language all names and aliases, the preferred one first
 * @param looks per language what it looks like, for use in a picture; empty or in every language
 * @param origin where it is written
 */
public record Entry(
    String id,
    Map<Language, List<Form>> forms,
    Traits traits,
    Map<Language, String> looks,
    Origin origin) {
  private static final int ABBREVIATION = 3;
  private static final int ASTERISM = 5;

  public Entry {
    forms = Map.copyOf(forms);
    looks = Map.copyOf(looks);
    for (Language language : Language.values()) {
      if (forms.getOrDefault(language, List.of()).isEmpty()) {
        throw new IllegalArgumentException(id + " has no name in " + language.code());
      }
    }
  }

  Entry looking(Map<Language, String> looks) {
    return new Entry(id, forms, traits, looks, origin);
  }

  /** In Chinese in simplified characters. */
  public String name(Language language) {
    return forms.get(language).get(0).text();
  }

  /** The Chinese name in traditional characters. */
  public String traditionalName() {
    return TraditionalName.of(forms.get(Language.ZH));
  }

  public Names names() {
    return new Names(name(Language.ZH), name(Language.EN), name(Language.JA), name(Language.KO));
  }

  /** What it looks like, where it comes from, how large it is. */
  public Optional<String> look(Language language) {
    return Optional.ofNullable(looks.get(language));
  }

  /** Whose it is: {@code greek}, {@code chinese}, …; may be several or none. */
  public List<String> cultures() {
    return traits.list("culture");
  }

  /** The constellation it belongs to; a constellation belongs to itself. */
  public Optional<String> constellation() {
    return isConstellation() ? Optional.of(id) : traits.value("of");
  }

  /** Whether this is a constellation by its IAU abbreviation. */
  public boolean isConstellation() {
    // Asked so often that a regular expression would take a tenth of a story's time.
    return id.length() == ABBREVIATION
        && Character.isUpperCase(id.charAt(0))
        && Character.isLetter(id.charAt(1))
        && Character.isLetter(id.charAt(2));
  }

  public boolean isStar() {
    return id.startsWith("HIP");
  }

  /** Whether this is a figure of the Chinese sky. */
  public boolean isAsterism() {
    return id.length() == ASTERISM
        && id.startsWith("CN")
        && id.chars().skip(2).allMatch(Character::isDigit);
  }

  /** Whether this is something in the sky under its own id. */
  public boolean isInTheSky() {
    return isConstellation() || isStar() || isAsterism();
  }

  /** Whether its words only hold the name of another thing. */
  boolean isFalseFriend() {
    return id.startsWith("not:");
  }

  /** Whether its words are no keyword but tell how a moment looks and feels. */
  boolean isCue() {
    return id.startsWith("cue:");
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
