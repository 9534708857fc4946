package dev.starloom.enrich.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.enrich.language.LanguageByScript;
import dev.starloom.enrich.lexicon.Lexicon;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimsTest {
  private static final Lexicon LEXICON = Lexicon.bundled();
  private static final Claims CLAIMS = Claims.bundled();

  private static List<String> contradictions(String text) {
    return CLAIMS.contradictions(text, LanguageByScript.of(text), LEXICON.mentions(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Orion wears a belt of four stars.         | Orion's belt has 3 stars, not 4",
        "Four bright stars form Orion's belt.      | not 4",
        "Orion's four-star belt                    | not 4",
        "The five stars of the Plough shine.       | The Plough has 7 stars, not 5",
        "The Big Dipper has only 5 stars           | The Plough has 7 stars, not 5",
        "猎户座的腰带上有四颗星                       | Orion's belt has 3 stars, not 4",
        "猎户座系着四颗明星组成的腰带                  | not 4",
        "北斗由五颗星组成                            | The Plough has 7 stars, not 5",
        "五颗星的北斗七星高悬                         | not 5",
        "南十字座有六颗亮星                           | The Southern Cross has 4 stars, not 6",
        "オリオンのベルトの四つの星                     | Orion's belt has 3 stars, not 4",
        "五つの星が並ぶ北斗七星                        | not 5",
        "오리온의 허리띠에는 별이 네 개 있다             | Orion's belt has 3 stars, not 4",
        "별 다섯 개? 다섯 개의 별로 된 북두칠성          | not 5"
      })
  void a_wrong_number_of_stars_is_told(String text, String sentence) {
    assertThat(contradictions(text)).singleElement().asString().contains(sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Orion's belt of three stars",
        "Four stars fall beside Orion, and his belt shines.",
        "A merchant wears a belt of four stars.",
        "Seven stars make up the Big Dipper.",
        "北斗七星高悬夜空",
        "北斗七星高悬，五颗流星坠落",
        "猎户座的腰带三颗星",
        "南十字座的四颗星，南十字座的五颗星",
        "北斗七星が光り、二つの星が流れた",
        "북두칠성 일곱 개의 별"
      })
  void a_right_number_or_that_of_something_else_is_none(String text) {
    assertThat(contradictions(text)).isEmpty();
  }

  @Test
  void full_width_digits_are_numbers() {
    assertThat(contradictions("北斗有５颗星")).hasSize(1);
  }
}
