package dev.starloom.enrich.lexicon;

import dev.starloom.contracts.story.Keyword;

/**
 * A place in a text that names an entry.
 *
 * @param start UTF-16 offset, inclusive
 * @param end UTF-16 offset, exclusive
 */
public record Mention(Entry entry, int start, int end) {
  public Keyword keyword(String text) {
    return new Keyword(entry.id(), entry.names(), text.substring(start, end), start, end);
  }

  public boolean within(int from, int to) {
    return start >= from && end <= to;
  }
}
