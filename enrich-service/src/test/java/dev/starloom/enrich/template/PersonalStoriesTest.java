package dev.starloom.enrich.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starloom.enrich.lexicon.Lexicon;
import dev.starloom.platform.failure.PermanentFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalStoriesTest {
  private static final Lexicon LEXICON = Lexicon.bundled();

  private static String story(String template, String line) {
    return new PersonalStories(Template.parse(template), null, LEXICON).story(line);
  }

  @ParameterizedTest
  @CsvSource({
    "Leo,Leo",
    "leo,Leo",
    "cancer,Cancer",
    "狮子座,Leo",
    "獅子座,Leo",
    "しし座,Leo",
    "사자자리,Leo",
    "射手座,Sagittarius"
  })
  void a_sign_is_known_by_its_name_in_any_language(String said, String sign) {
    assertThat(story("{name} sees {sign}.", "{\"name\":\"Mei\",\"sign\":\"" + said + "\"}"))
        .isEqualTo("Mei sees " + sign + ".");
  }

  @Test
  void a_sign_gets_its_name_in_the_language_of_the_story() {
    assertThat(story("{name}が{sign}を見上げる。", "{\"name\":\"Mei\",\"sign\":\"Leo\"}"))
        .isEqualTo("Meiがしし座を見上げる。");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Orion", "Ophiuchus", "lion", "Leo Virgo", "Leo!", "Leonard"})
  void what_is_no_sign_of_the_zodiac_is_refused(String said) {
    assertThatThrownBy(() -> story("{sign}", "{\"sign\":\"" + said + "\"}"))
        .hasMessageContaining("zodiac");
  }

  @ParameterizedTest
  @CsvSource({"7,7", "7.50,7.50", "-3,-3", "1e3,1000", "12345678901234567890,12345678901234567890"})
  void a_number_is_written_as_people_write_it(String number, String written) {
    assertThat(story("{age} years", "{\"age\":" + number + "}")).isEqualTo(written + " years");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not json",
        "[]",
        "null",
        "\"Mei\"",
        "{\"name\":null}",
        "{\"name\":[\"Mei\"]}",
        "{\"name\":{}}",
        "{\"name\":true}",
        "{\"name\":1e400}",
        "{\"name\":-1e400}",
        "{\"name\":1e999999999}",
        "{\"name\":1e-999999999}",
        "{\"name\":\"\"}",
        "{\"name\":\"  \"}",
        "{\"name\":\"a\\nb\"}",
        "{\"name\":\"a\\u0000b\"}",
        "{\"name\":\"\\ud83d\"}",
        "{\"name\":\"Mei\",\"name\":\"Li\"}",
        "{\"name\":\"Mei\"} {\"name\":\"Li\"}",
        "{}"
      })
  void a_line_that_can_not_be_used_is_refused_with_a_sentence(String line) {
    assertThatThrownBy(() -> story("Hello {name}", line))
        .isInstanceOfSatisfying(
            PermanentFailure.class,
            e -> {
              assertThat(e.code()).isEqualTo("invalid_data");
              assertThat(e.sentence()).endsWith(".");
            });
  }

  @Test
  void a_value_has_at_most_100_characters() {
    String hundred = "🌌".repeat(100);

    assertThat(story("{name}", "{\"name\":\"" + hundred + "\"}")).isEqualTo(hundred);
    assertThatThrownBy(() -> story("{name}", "{\"name\":\"" + hundred + "x\"}"))
        .hasMessageContaining("100");
  }
}
