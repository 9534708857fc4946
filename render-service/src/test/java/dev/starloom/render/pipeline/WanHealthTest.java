package dev.starloom.render.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.render.wan.model.ModelState;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class WanHealthTest {
  private static final Optional<String> WHOLE = Optional.empty();
  private static final Optional<String> BROKEN = Optional.of("The device failed 2 times.");

  @Test
  void a_model_that_is_prepared_does_not_keep_the_service_from_other_work() {
    var check = WanReadiness.of(new ModelState.Preparing("checksums", 37), WHOLE);

    assertThat(check.getStatus()).isEqualTo(Status.UP);
    assertThat(sentence(check)).contains("checksums, 37 %");
  }

  @Test
  void a_model_that_can_not_be_used_makes_readiness_red_with_the_reason() {
    var check = WanReadiness.of(new ModelState.Unusable("57 GB are needed"), WHOLE);

    assertThat(check.getStatus()).isEqualTo(Status.DOWN);
    assertThat(sentence(check)).contains("57 GB are needed").contains("start render-service again");
  }

  @Test
  void a_broken_device_makes_readiness_red() {
    var check = WanReadiness.of(new ModelState.Preparing("checksums", 37), BROKEN);

    assertThat(check.getStatus()).isEqualTo(Status.DOWN);
    assertThat(sentence(check)).contains("The device failed");
  }

  @Test
  void a_broken_device_asks_for_a_new_process() {
    assertThat(WanLiveness.of(BROKEN).getStatus()).isEqualTo(Status.DOWN);
    assertThat(WanLiveness.of(WHOLE).getStatus()).isEqualTo(Status.UP);
  }

  private static String sentence(HealthCheckResponse check) {
    return String.valueOf(check.getData().orElseThrow().get("sentence"));
  }
}
