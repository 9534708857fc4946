package dev.starloom.enrich.llm;

import dev.starloom.enrich.lexicon.Entry;
import dev.starloom.enrich.lexicon.Lexicon;
import dev.starloom.enrich.lexicon.Mention;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Who a story names: figures of the sky and of myth, by id and by what stands for them. */
final class Cast {
  private final Lexicon lexicon;
  private final Set<String> known = new HashSet<>();

  Cast(Lexicon lexicon, String text) {
    this.lexicon = lexicon;
    lexicon.mentions(text).forEach(mention -> ids(mention.entry()).forEach(known::add));
  }

  /** Whether words name a figure that the story does not. */
  boolean hasStranger(String words) {
    return lexicon.mentions(words).stream()
        .map(Mention::entry)
        .filter(Cast::isFigure)
        .anyMatch(entry -> ids(entry).noneMatch(known::contains));
  }

  private static boolean isFigure(Entry entry) {
    return entry.isInTheSky() || entry.id().startsWith("myth:") || !entry.traits().draw().isEmpty();
  }

  private static Stream<String> ids(Entry entry) {
    return Stream.concat(Stream.of(entry.id()), entry.traits().draw().stream());
  }
}
