package dev.starloom.safety.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokensTest {
  @Test
  void a_span_across_two_words_cuts_both() {
    assertThat(new Tokens("女性交流").cutBoth(1, 3)).isTrue();
  }

  @Test
  void a_span_inside_one_word_cuts_no_two() {
    assertThat(new Tokens("小心翼翼").cutBoth(1, 3)).isFalse();
  }

  @Test
  void a_span_that_begins_with_a_word_cuts_none_there() {
    assertThat(new Tokens("女性交流").cutBoth(0, 3)).isFalse();
    assertThat(new Tokens("女性交流").cutNone(0, 2)).isTrue();
    assertThat(new Tokens("女性交流").cutNone(1, 2)).isFalse();
  }
}
