package dev.starloom.enrich.template;

import dev.starloom.enrich.language.Language;
import dev.starloom.enrich.lexicon.Lexicon;
import dev.starloom.platform.failure.PermanentFailure;
import java.util.Map;

/** Stories of one template, one for each line of data. */
public final class PersonalStories {
  private static final String SIGN = "sign";

  private final Template template;
  private final Language language;
  private final Zodiac zodiac;

  /**
   * @param language of the stories, or null: by the words of the template
   */
  public PersonalStories(Template template, Language language, Lexicon lexicon) {
    this.template = template;
    this.language = language == null ? template.language() : language;
    this.zodiac = new Zodiac(lexicon);
  }

  /**
   * @param line a JSON object with a value for each blank; {@code sign} is a sign of the zodiac by
   *     its name in any language and gets that of the story
   * @throws PermanentFailure {@code invalid_data} with a sentence
   */
  public String story(String line) {
    Map<String, String> values = Values.read(line);
    values.computeIfPresent(SIGN, (name, said) -> zodiac.name(said, language));
    return template.fill(values);
  }
}
