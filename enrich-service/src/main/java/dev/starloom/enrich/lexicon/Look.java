package dev.starloom.enrich.lexicon;

import dev.starloom.enrich.language.Language;
import java.util.Map;

/**
 * What a thing looks like.
 *
 * @param id of its entry
 * @param texts in every language
 */
record Look(String id, Map<Language, String> texts, Origin origin) {
  Look {
    texts = Map.copyOf(texts);
  }
}
