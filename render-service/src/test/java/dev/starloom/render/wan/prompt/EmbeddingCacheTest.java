package dev.starloom.render.wan.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.render.wan.tensor.Tensor;
import org.junit.jupiter.api.Test;

class EmbeddingCacheTest {
  private final EmbeddingCache cache = new EmbeddingCache(100);

  @Test
  void the_longest_unused_go_when_the_bytes_are_full() {
    keep(1, 10);
    keep(2, 10);
    assertThat(has(1)).isTrue();
    keep(3, 10);

    assertThat(has(1)).isTrue();
    assertThat(has(2)).isFalse();
    assertThat(has(3)).isTrue();
  }

  @Test
  void what_is_larger_than_all_is_not_kept() {
    keep(1, 26);

    assertThat(has(1)).isFalse();
  }

  @Test
  void a_prompt_that_is_kept_again_counts_once() {
    for (int i = 0; i < 5; i++) {
      keep(1, 20);
    }
    keep(2, 5);

    assertThat(has(1)).isTrue();
    assertThat(has(2)).isTrue();
  }

  private void keep(long id, int numbers) {
    cache.keep(new long[] {id}, new Tensor(new float[numbers], 1, numbers, 1));
  }

  private boolean has(long id) {
    return cache.find(new long[] {id}).isPresent();
  }
}
