package dev.starloom.enrich.narration;

import dev.starloom.enrich.language.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * How long it takes to say a text.
 *
 * @param unitsPerSecond in the units of {@link SpeechUnits}
 * @param commaPause seconds of silence at a breath inside of the text
 * @param sentencePause seconds of silence between two sentences of the text
 */
public record SpeechRate(
    Language language, double unitsPerSecond, double commaPause, double sentencePause) {

  public static SpeechRate bundled(Language language) {
    Properties table = new Properties();
    try (InputStream in =
        SpeechRate.class.getResourceAsStream("/narration/speech-rates.properties")) {
      table.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new SpeechRate(
        language,
        number(table, language.code() + ".unitsPerSecond"),
        number(table, "commaPause"),
        number(table, "sentencePause"));
  }

  private static double number(Properties table, String key) {
    return Double.parseDouble(table.getProperty(key));
  }

  /** Seconds of speech with the pauses inside, 0 for a text without a word. */
  public double seconds(String narration) {
    double units = SpeechUnits.count(language, narration);
    return units == 0 ? 0 : units / unitsPerSecond + pauses(narration);
  }

  private double pauses(String narration) {
    int sentences = 0;
    int commas = 0;
    for (Span sentence : Sentences.of(narration)) {
      sentences++;
      commas += Clauses.of(narration, sentence).size() - 1;
    }
    return (sentences - 1) * sentencePause + commas * commaPause;
  }
}
