package dev.starloom.render.wan.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SessionSettingsTest {
  @Test
  void a_card_computes_32_bits_in_32_bits() {
    assertThat(SessionSettings.usual().card()).containsEntry("use_tf32", "0");
  }

  @Test
  void a_card_is_told_how_much_of_it_may_be_taken() {
    assertThat(new SessionSettings(0, 1000, "DEFAULT").card())
        .containsEntry("gpu_mem_limit", "1000")
        .containsEntry("cudnn_conv_algo_search", "DEFAULT");
  }
}
