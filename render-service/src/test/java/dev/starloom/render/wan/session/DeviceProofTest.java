package dev.starloom.render.wan.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OrtException;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeviceProofTest {
  private static final Device CPU = new Device(Device.CPU);
  private static final SessionSettings USUAL = SessionSettings.usual();

  @Test
  void the_processor_works() {
    assertThat(Devices.usable(List.of(CPU), USUAL, false)).containsExactly(CPU);
  }

  @Test
  void a_card_whose_work_the_processor_would_do_does_not_count_as_one() throws OrtException {
    try (var options = USUAL.options(CPU)) {
      assertThatThrownBy(() -> DeviceProof.run(options, true))
          .isInstanceOf(OrtException.class)
          .hasMessageContaining("fallback");
    }
  }

  @Test
  void a_device_that_takes_its_options_and_does_not_work_is_refused() {
    assertThatThrownBy(
            () ->
                Devices.usable(
                    List.of(CPU),
                    USUAL,
                    false,
                    (options, card) -> {
                      throw new OrtException("CUDA failure 100: no device");
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no device")
        .hasMessageContaining("-Pgpu");
  }
}
