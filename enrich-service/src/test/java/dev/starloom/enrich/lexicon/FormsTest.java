package dev.starloom.enrich.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FormsTest {
  private static final Term ANY = new Term(false, false, Optional.empty(), List.of());

  private static Forms forms(String... all) {
    var byForm = new TreeMap<String, Term>();
    for (String form : all) {
      byForm.put(form, ANY);
    }
    return new Forms(byForm);
  }

  private static String longest(Forms forms, String text, int begin, int most) {
    Found found = forms.longest(text, begin, (end, term) -> end - begin <= most);
    return found == null ? null : text.substring(found.begin(), found.end());
  }

  @Test
  void the_longest_form_at_a_place_is_found() {
    assertThat(longest(forms("star", "starfish", "starling"), "a starfish", 2, 9))
        .isEqualTo("starfish");
  }

  @Test
  void a_shorter_one_is_found_where_the_longest_is_not_accepted() {
    assertThat(longest(forms("star", "starfish"), "starfish", 0, 4)).isEqualTo("star");
  }

  @Test
  void a_form_that_only_begins_at_a_place_is_none() {
    assertThat(longest(forms("starfish"), "star", 0, 9)).isNull();
  }

  @Test
  void the_first_and_the_last_form_are_found() {
    Forms forms = forms("a", "月", "\uFFFF");
    assertThat(longest(forms, "a", 0, 1)).isEqualTo("a");
    assertThat(longest(forms, "\uFFFF", 0, 1)).isEqualTo("\uFFFF");
  }

  @Test
  void no_form_is_found_among_none() {
    assertThat(longest(forms(), "star", 0, 9)).isNull();
  }
}
