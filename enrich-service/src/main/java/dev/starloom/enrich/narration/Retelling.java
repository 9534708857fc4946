package dev.starloom.enrich.narration;

import dev.starloom.enrich.language.Language;
import dev.starloom.enrich.lexicon.Entry;
import dev.starloom.enrich.lexicon.Mention;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells in another language what a stretch of a story names, where nobody can translate its
 * sentences: faithful, for it says no more than the names.
 */
public final class Retelling {
  /** In the order in which a line tells them. */
  private static final List<String> KINDS = List.of("when", "who", "where", "sky");

  private static final Map<String, String> KIND_OF_PREFIX =
      Map.ofEntries(
          Map.entry("feast", "when"),
          Map.entry("time", "when"),
          Map.entry("place", "where"),
          Map.entry("sky", "sky"),
          Map.entry("weather", "sky"),
          Map.entry("light", "sky"));

  private final Properties table = new Properties();
  private final Language language;

  public Retelling(Language language) {
    this.language = language;
    try (InputStream in = Retelling.class.getResourceAsStream("/narration/retelling.properties")) {
      table.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @return empty if nothing is named
   */
  public String line(List<Mention> mentions) {
    Map<String, Set<String>> names = new LinkedHashMap<>();
    KINDS.forEach(kind -> names.put(kind, new LinkedHashSet<>()));
    // A verb by its dictionary form is no sentence.
    mentions.stream()
        .filter(mention -> !mention.entry().id().startsWith("action:"))
        .forEach(mention -> names.get(kind(mention.entry())).add(name(mention.entry())));
    String line =
        KINDS.stream()
            .filter(kind -> !names.get(kind).isEmpty())
            .map(kind -> capital(list(List.copyOf(names.get(kind)))))
            .collect(Collectors.joining(phrase("parts")));
    return line.isEmpty() ? "" : line + phrase("end");
  }

  /** The first great name of a story, or nothing. */
  public Optional<String> title(List<Mention> mentions) {
    return mentions.stream()
        .map(Mention::entry)
        .filter(Entry::isMemorable)
        .map(this::name)
        .findFirst();
  }

  /** The title of a story that has no words for one. */
  public String untitled() {
    return phrase("untitled");
  }

  private static String kind(Entry entry) {
    String prefix = entry.id().split(":", 2)[0];
    return KIND_OF_PREFIX.getOrDefault(prefix, "who");
  }

  private String name(Entry entry) {
    return entry.name(language);
  }

  private String list(List<String> names) {
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(phrase("join"), names.subList(0, last)) + phrase("last") + names.get(last);
  }

  private String phrase(String key) {
    return table.getProperty(language.code() + "." + key);
  }

  private static String capital(String line) {
    return line.substring(0, 1).toUpperCase(Locale.ROOT) + line.substring(1);
  }
}
