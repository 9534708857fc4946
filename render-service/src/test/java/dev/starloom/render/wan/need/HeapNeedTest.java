package dev.starloom.render.wan.need;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeapNeedTest {
  private static final ClipShape LARGEST = new ClipShape(1280, 720, 81);
  private static final long WHOLE_CLIP = 3L * 81 * 1280 * 720 * Float.BYTES;
  private static final long MEBI = 1L << 20;

  @Test
  void what_the_launcher_gives_a_service_with_a_model_is_enough_for_the_largest_clip() {
    HeapNeed need = HeapNeed.of(LARGEST, 256, true);

    assertThat(need.heap()).isLessThan(1024 * MEBI);
    assertThat(need.outside()).isLessThan(2048 * MEBI);
  }

  @Test
  void no_clip_lies_on_the_heap_as_a_whole() {
    assertThat(HeapNeed.of(LARGEST, 256, false).heap()).isLessThan(WHOLE_CLIP);
    assertThat(HeapNeed.of(LARGEST, 0, true).heap()).isLessThan(WHOLE_CLIP);
  }

  @Test
  void a_clip_that_is_not_decoded_in_portions_lies_outside_the_heap() {
    assertThat(HeapNeed.of(LARGEST, 256, false).outside()).isGreaterThan(WHOLE_CLIP);
    assertThat(HeapNeed.of(LARGEST, 0, true).outside()).isGreaterThan(WHOLE_CLIP);
    assertThat(HeapNeed.of(LARGEST, 0, false).outside()).isLessThan(WHOLE_CLIP / 2);
  }

  @Test
  void the_edges_of_tiles_are_counted() {
    assertThat(HeapNeed.of(LARGEST, 256, false).heap())
        .isGreaterThan(HeapNeed.of(LARGEST, 0, false).heap() + 100 * MEBI);
  }
}
