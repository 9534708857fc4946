package dev.starloom.enrich.claim;

import dev.starloom.enrich.language.Language;
import dev.starloom.enrich.lexicon.Mention;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a text says of the sky that can be decided to be wrong. Immutable. */
public final class Claims {
  private static final String TABLE = "/claims/counts.psv";

  private final List<Counted> counted;

  private Claims(List<Counted> counted) {
    this.counted = counted;
  }

  public static Claims bundled() {
    try (InputStream in = Claims.class.getResourceAsStream(TABLE)) {
      return new Claims(
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(Counted::parse)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A sentence for each figure that the text counts wrongly. */
  public List<String> contradictions(String text, Language language, List<Mention> mentions) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    Set<String> named =
        mentions.stream().map(mention -> mention.entry().id()).collect(Collectors.toSet());
    return counted.stream()
        .map(figure -> figure.contradiction(plain, language, named))
        .flatMap(Optional::stream)
        .toList();
  }
}
