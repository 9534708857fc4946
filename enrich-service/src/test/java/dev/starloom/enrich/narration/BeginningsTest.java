package dev.starloom.enrich.narration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BeginningsTest {
  private static final Pattern THEN = Pattern.compile("then(?=[, ])");

  @Test
  void a_clause_begins_after_a_mark_and_two_spaces_at_most() {
    BitSet places = Beginnings.ofClauses("a, b.   c。d");
    assertThat(places.stream()).containsExactly(0, 2, 3, 5, 6, 7, 10);
  }

  @Test
  void a_heading_begins_after_any_space_or_line() {
    assertThat(Beginnings.ofHeadings("ab\ncd e").stream()).containsExactly(0, 3, 6);
  }

  @Test
  void words_count_only_where_they_may_begin() {
    String text = "then, and then then. then then";
    assertThat(Beginnings.of(THEN, text, Beginnings.ofClauses(text))).containsExactly(0, 21);
  }

  @Test
  void no_words_begin_within_others() {
    String text = "a, then b, then c";
    assertThat(Beginnings.of(Pattern.compile("a, then|then"), text, Beginnings.ofClauses(text)))
        .containsExactly(0, 11);
  }

  @Test
  void words_may_look_at_what_stands_before_them() {
    String text = "a, then b. then c";
    assertThat(Beginnings.of(Pattern.compile("(?<=[.] )then"), text, Beginnings.ofClauses(text)))
        .containsExactly(11);
  }

  @Test
  void the_start_of_a_text_is_no_other_place() {
    String text = "then, then";
    assertThat(Beginnings.of(Pattern.compile("^then"), text, Beginnings.ofClauses(text)))
        .containsExactly(0);
  }
}
