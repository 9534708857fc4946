package dev.starloom.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AblePickingTest {
  private static String query(String name, List<String> lost) {
    return new AblePicking(name, () -> lost)
        .createGenericSelectForUpdateQuery("jobs", 1, " and priority > 0", false);
  }

  @Test
  void jobs_of_other_names_are_left_to_others() {
    assertThat(query("render", List.of()))
        .contains("and priority > 0 and starts_with(task_name, 'render')");
  }

  @Test
  void jobs_of_a_kind_that_is_lost_are_left_to_others() {
    assertThat(query("render", List.of("render.wan", "render.ltx")))
        .contains(" and task_name <> 'render.wan' and task_name <> 'render.ltx'");
  }

  @Test
  void a_name_with_a_quote_ends_no_literal() {
    assertThat(query("o'clock", List.of())).contains("starts_with(task_name, 'o''clock')");
  }
}
