package dev.starloom.quickstart.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceKindTest {
  private static final String MODEL = "STARLOOM_RENDER_WAN_MODEL";

  @Test
  void a_renderer_with_a_video_model_gets_memory_for_its_clips() {
    assertThat(ServiceKind.RENDER.options(Map.of(MODEL, "/models/wan")))
        .containsExactly("-Xmx1g", "-XX:MaxDirectMemorySize=2g");
  }

  @Test
  void a_renderer_without_one_stays_small() {
    assertThat(ServiceKind.RENDER.options(Map.of())).containsExactly("-Xmx512m");
    assertThat(ServiceKind.RENDER.options(Map.of(MODEL, " "))).containsExactly("-Xmx512m");
  }

  @Test
  void the_other_services_do_not_care() {
    assertThat(ServiceKind.SAFETY.options(Map.of(MODEL, "/models/wan")))
        .isEqualTo(ServiceKind.SAFETY.options(Map.of()));
  }
}
