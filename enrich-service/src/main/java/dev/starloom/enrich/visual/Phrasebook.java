package dev.starloom.enrich.visual;

import dev.starloom.enrich.language.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

/** The building blocks of visual prompts in one language. */
final class Phrasebook {
  private final Properties phrases = new Properties();
  private final String name;
  private final Pattern deed;

  Phrasebook(Language language) {
    name = "/visual/" + language.code() + ".properties";
    try (InputStream in = Phrasebook.class.getResourceAsStream(name)) {
      phrases.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    deed = Pattern.compile(phrase("deed.words"));
  }

  /** Whether the words tell of a killing. */
  boolean tellsDeed(String words) {
    return deed.matcher(words).find();
  }

  String phrase(String key) {
    String phrase = phrases.getProperty(key);
    if (phrase == null) {
      throw new IllegalStateException(name + " lacks " + key);
    }
    return phrase;
  }

  String phrase(String group, String key) {
    return phrase(group + "." + key);
  }

  /** The names as one would say them: the last one joined by a word. */
  String list(List<String> names) {
    int last = names.size() - 1;
    String tail = names.get(last);
    return last == 0
        ? tail
        : String.join(phrase("join"), names.subList(0, last)) + phrase("join.last") + tail;
  }
}
