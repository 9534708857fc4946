package dev.starloom.quickstart.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OfferedEnginesTest {
  @Test
  void wan_is_offered_where_its_model_is_configured() {
    assertThat(OfferedEngines.environment(Map.of("STARLOOM_RENDER_WAN_MODEL", "/models/wan")))
        .containsEntry("STARLOOM_INTAKE_ENGINES", "planetarium,wan");
  }

  @Test
  void without_a_model_nothing_is_added() {
    assertThat(OfferedEngines.environment(Map.of("STARLOOM_RENDER_WAN_MODEL", ""))).isEmpty();
    assertThat(OfferedEngines.environment(Map.of())).isEmpty();
  }

  @Test
  void what_the_user_offers_counts_first() {
    var user =
        Map.of(
            "STARLOOM_RENDER_WAN_MODEL", "/models/wan", "STARLOOM_INTAKE_ENGINES", "planetarium");

    assertThat(OfferedEngines.environment(user)).isEmpty();
  }
}
