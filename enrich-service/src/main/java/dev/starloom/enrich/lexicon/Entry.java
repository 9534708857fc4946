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
}
