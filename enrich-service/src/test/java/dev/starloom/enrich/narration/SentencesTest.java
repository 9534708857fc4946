package dev.starloom.enrich.narration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.enrich.Corpus;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SentencesTest {
  private static List<String> sentences(String text) {
    return Sentences.of(text).stream().map(span -> span.of(text).strip()).toList();
  }

  static List<String> corpus() {
    return Corpus.prompts().toList();
  }

  @Test
  void sentences_end_at_the_marks_of_each_language() {
    assertThat(sentences("天黑了。谁？我！夜だ。밤이다. It ends. Yes?"))
        .containsExactly("天黑了。", "谁？", "我！", "夜だ。", "밤이다.", "It ends.", "Yes?");
  }

  @Test
  void decimals_abbreviations_and_initials_do_not_end_a_sentence() {
    assertThat(sentences("Mt. Olympus is 2.9 km, e.g. high. J. Bayer drew it."))
        .containsExactly("Mt. Olympus is 2.9 km, e.g. high.", "J. Bayer drew it.");
  }

  @Test
  void an_ellipsis_is_one_end_and_quotes_stay_with_their_sentence() {
    assertThat(sentences("他说：“来……”然后走了。She waits... Then \"Go!\" He went."))
        .containsExactly("他说：“来……”", "然后走了。", "She waits...", "Then \"Go!\"", "He went.");
  }

  @Test
  void a_new_line_ends_a_sentence() {
    assertThat(sentences("银河\n流星")).containsExactly("银河", "流星");
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void every_character_belongs_to_one_sentence(String text) {
    assertThat(Sentences.of(text).stream().map(span -> span.of(text)).collect(Collectors.joining()))
        .isEqualTo(text);
  }

  @Test
  void clauses_end_where_one_breathes_but_not_in_numbers() {
    String text = "1,000 stars, at 9:30; two";
    assertThat(Clauses.of(text, new Span(0, text.length())))
        .extracting(span -> span.of(text))
        .containsExactly("1,000 stars,", " at 9:30;", " two");
  }
}
