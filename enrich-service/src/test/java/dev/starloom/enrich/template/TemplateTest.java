package dev.starloom.enrich.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starloom.platform.failure.PermanentFailure;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {
  private static final Template TEMPLATE =
      Template.parse("{name|Someone} sees {sign}, {name|she}.");

  @Test
  void blanks_get_their_values_and_those_without_one_what_the_template_says() {
    assertThat(TEMPLATE.fill(Map.of("name", "Mei", "sign", "Leo"))).isEqualTo("Mei sees Leo, Mei.");
    assertThat(TEMPLATE.fill(Map.of("sign", "Leo"))).isEqualTo("Someone sees Leo, she.");
  }

  @Test
  void braces_in_a_value_are_no_blanks() {
    assertThat(TEMPLATE.fill(Map.of("name", "{sign}", "sign", "$1\\{name}")))
        .isEqualTo("{sign} sees $1\\{name}, {sign}.");
  }

  @Test
  void a_missing_value_is_refused_by_name() {
    assertThatThrownBy(() -> TEMPLATE.fill(Map.of("name", "Mei")))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining("{sign}");
  }

  @Test
  void a_value_without_a_blank_is_refused_by_name() {
    assertThatThrownBy(() -> TEMPLATE.fill(Map.of("sign", "Leo", "sing", "Leo")))
        .hasMessageContaining("{sing}")
        .hasMessageContaining("{name}, {sign}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no blank",
        "{Name}",
        "{}",
        "{name",
        "name}",
        "{{name}}",
        "{name|}",
        "{name|a|b}",
        "{name|{sign}}",
        "{na me} {sign}",
        "{1st}"
      })
  void a_template_with_a_mistake_is_refused(String written) {
    assertThatThrownBy(() -> Template.parse(written))
        .isInstanceOfSatisfying(
            PermanentFailure.class, e -> assertThat(e.code()).isEqualTo("invalid_template"));
  }

  @Test
  void a_filled_story_is_no_longer_than_a_prompt_may_be() {
    Template long_ = Template.parse("{name}" + "x".repeat(9_990));

    assertThatThrownBy(() -> long_.fill(Map.of("name", "x".repeat(11))))
        .hasMessageContaining("10000");
  }
}
