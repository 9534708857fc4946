package dev.starloom.postprocess.cards;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;

/** What cards and labels say in the language of a film. */
public final class Words {
  private static final Set<String> LANGUAGES = Set.of("zh", "en", "ja", "ko");

  private final Properties words;

  private Words(Properties words) {
    this.words = words;
  }

  /** Those of a language; English for an unknown one. */
  public static Words of(String language) {
    String known = LANGUAGES.contains(language) ? language : "en";
    String name = "/cards/words_" + known + ".properties";
    try (Reader in =
        new InputStreamReader(Words.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
      var words = new Properties();
      words.load(in);
      return new Words(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @throws IllegalArgumentException if there is no such word
   */
  public String say(String key) {
    String word = words.getProperty(key);
    if (word == null) {
      throw new IllegalArgumentException("there is no word for " + key);
    }
    return word;
  }

  /** The same, or other words where there are none. */
  public String say(String key, String otherwise) {
    return words.getProperty(key, otherwise);
  }
}
