package dev.starloom.sky.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentTest {
  private final List<String> searched = new ArrayList<>();
  private final Recent<String, Integer> recent = new Recent<>(2);

  private void get(String... keys) {
    for (String key : keys) {
      recent.get(
          key,
          sought -> {
            searched.add(sought);
            return sought.length();
          });
    }
  }

  @Test
  void what_was_found_is_not_sought_again() {
    get("a", "a", "b", "a");
    assertThat(searched).containsExactly("a", "b");
  }

  @Test
  void what_was_not_asked_for_longest_is_forgotten() {
    get("a", "b", "a", "c", "a", "b");
    assertThat(searched).containsExactly("a", "b", "c", "b");
  }
}
