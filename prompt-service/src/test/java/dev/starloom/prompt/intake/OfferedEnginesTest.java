package dev.starloom.prompt.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OfferedEnginesTest {
  @Test
  void a_story_that_names_no_engine_is_taken() {
    assertThatCode(() -> offered("planetarium").check(null)).doesNotThrowAnyException();
  }

  @Test
  void an_engine_that_is_offered_is_taken() {
    assertThatCode(() -> offered("planetarium", " wan").check("wan")).doesNotThrowAnyException();
  }

  @Test
  void the_planetarium_is_always_offered() {
    assertThatCode(() -> offered("wan").check("planetarium")).doesNotThrowAnyException();
  }

  @Test
  void an_engine_that_is_not_offered_is_refused_with_the_way_out() {
    assertThatThrownBy(() -> offered("planetarium").check("wan"))
        .isInstanceOfSatisfying(
            Rejected.class,
            refusal -> {
              assertThat(refusal.status()).isEqualTo(400);
              assertThat(refusal.code()).isEqualTo("engine_unavailable");
            })
        .hasMessageContaining("ask for planetarium.")
        .hasMessageContaining("STARLOOM_RENDER_WAN_MODEL")
        .hasMessageContaining("STARLOOM_INTAKE_ENGINES");
  }

  @Test
  void a_name_in_the_configuration_that_is_none_stops_the_start() {
    assertThatThrownBy(() -> offered("planetarium", "sora"))
        .hasMessageContaining("starloom.intake.engines: there is no engine sora")
        .hasMessageContaining("planetarium, wan");
  }

  private static OfferedEngines offered(String... names) {
    return new OfferedEngines(List.of(names));
  }
}
