package dev.starloom.enrich.storyboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.enrich.lexicon.Lexicon;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleTest {
  private static final Lexicon LEXICON = Lexicon.bundled();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "安德洛墨达被锁在海边岩石上，夜空中银河横贯。|安德洛墨达被锁在海边岩石上",
        "On the night of Tanabata the lovers finally meet again|Tanabata",
        "There was once a very long sentence|There was once a…",
        "无名之夜长长长长长长长长长长长长长长长长长长长长长|无名之夜长长长长长长长长长长长长长长长…",
        "第一幕：少年捡到白鹤。第二幕：白鹤飞走。|少年捡到白鹤",
        "Act one: a blind old king hears of a golden bird.|a blind old king…",
        "🌌|''"
      })
  void a_title_is_the_first_clause_or_name_or_a_beginning(String prompt, String title) {
    assertThat(Title.of(prompt, LEXICON.mentions(prompt))).isEqualTo(title);
  }
}
