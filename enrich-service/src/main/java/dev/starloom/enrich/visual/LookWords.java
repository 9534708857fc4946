package dev.starloom.enrich.visual;

import dev.starloom.enrich.language.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of one language for colours, sizes, ages, dress and shapes. */
final class LookWords {
  private static final List<String> KINDS =
      List.of("dress", "shape", "colour", "material", "size", "age");
  private static final String COLOUR = "colour";
  private static final Map<Language, LookWords> BUNDLED = bundled();

  private final Map<String, Pattern> byKind = new LinkedHashMap<>();
  private final String any;
  private final Pattern named;

  private LookWords(Language language, Properties table) {
    for (String kind : KINDS) {
      byKind.put(kind, whole(language, table.getProperty(kind + "." + language.code())));
    }
    String colours = table.getProperty(COLOUR + "." + language.code());
    named = whole(language, table.getProperty("named." + language.code(), colours));
    any = byKind.values().stream().map(Pattern::pattern).collect(Collectors.joining("|"));
  }

  private static Pattern whole(Language language, String words) {
    return Pattern.compile(
        language == Language.EN ? "(?i:(?<![\\p{L}-])(?:%s)(?![\\p{L}]))".formatted(words) : words);
  }

  private static Map<Language, LookWords> bundled() {
    Properties table = new Properties();
    try (InputStream in = LookWords.class.getResourceAsStream("/visual/attributes.properties")) {
      table.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<Language, LookWords> bundled = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      bundled.put(language, new LookWords(language, table));
    }
    return bundled;
  }

  static LookWords of(Language language) {
    return BUNDLED.get(language);
  }

  /** A regular expression of any of the words. */
  String any() {
    return "(?:" + any + ")";
  }

  /** Kinds of which the words say something. */
  Set<String> kinds(String words) {
    return byKind.keySet().stream().filter(kind -> has(kind, words)).collect(Collectors.toSet());
  }

  /** Whether the words say something of a kind. */
  boolean has(String kind, String words) {
    return byKind.get(kind).matcher(words).find();
  }

  /** Whether words give a look of a kind that a description gives differently: red, not silver. */
  boolean contradict(String words, String description) {
    return byKind.values().stream()
        .anyMatch(
            kind -> {
              Set<String> described = found(kind, description);
              return !described.isEmpty() && !described.containsAll(found(kind, words));
            });
  }

  private static Set<String> found(Pattern kind, String words) {
    return kind.matcher(words.toLowerCase(Locale.ROOT))
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }

  /** The same for a whole sentence, in which many a word only looks like a colour. */
  Set<String> kindsBeyondDoubt(String sentence) {
    Set<String> kinds = kinds(sentence);
    if (!hasColour(sentence)) {
      kinds.remove(COLOUR);
    }
    return kinds;
  }

  /** Whether the words name a colour. */
  boolean hasColour(String words) {
    return named.matcher(words).find();
  }
}
