package dev.starloom.render.wan.graph.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RopeTest {
  @Test
  void a_head_is_shared_out_among_frame_row_and_column() {
    assertThat(Rope.shares(128)).containsExactly(44, 42, 42);
    assertThat(Rope.shares(32)).containsExactly(12, 10, 10);
  }
}
