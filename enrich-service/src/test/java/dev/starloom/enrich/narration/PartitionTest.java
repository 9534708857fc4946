package dev.starloom.enrich.narration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PartitionTest {
  @Test
  void groups_are_as_even_as_can_be() {
    assertThat(Partition.even(new double[] {5, 1, 1, 1, 2, 5}, 3)).containsExactly(0, 1, 5);
  }

  @Test
  void more_groups_than_elements_give_one_each() {
    assertThat(Partition.even(new double[] {1, 1}, 5)).containsExactly(0, 1);
  }
}
