package dev.starloom.contracts.safety;

import static dev.starloom.contracts.safety.Decision.BLOCK;
import static dev.starloom.contracts.safety.Decision.PASS;
import static dev.starloom.contracts.safety.Decision.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DecisionTest {
  @Test
  void the_words_are_stable() {
    assertThat(Arrays.stream(Decision.values()).map(Decision::word))
        .containsExactly("pass", "review", "block");
  }

  @Test
  void the_stricter_decision_wins() {
    assertThat(PASS.stricter(REVIEW)).isEqualTo(REVIEW);
    assertThat(BLOCK.stricter(REVIEW)).isEqualTo(BLOCK);
    assertThat(PASS.stricter(PASS)).isEqualTo(PASS);
  }

  @Test
  void json_has_the_word() throws JsonProcessingException {
    var json = new ObjectMapper();

    assertThat(json.writeValueAsString(REVIEW)).isEqualTo("\"review\"");
    assertThat(json.readValue("\"block\"", Decision.class)).isEqualTo(BLOCK);
  }

  @Test
  void an_unknown_word_is_refused() {
    assertThatThrownBy(() -> Decision.of("allow")).isInstanceOf(IllegalArgumentException.class);
  }

  /** In Turkish an I in lower case has no dot. */
  @Test
  void the_words_do_not_depend_on_the_machines_language() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr"));
    try {
      assertThat(Decision.of(REVIEW.word())).isEqualTo(REVIEW);
      assertThat(REVIEW.word()).isEqualTo("review");
    } finally {
      Locale.setDefault(before);
    }
  }
}
