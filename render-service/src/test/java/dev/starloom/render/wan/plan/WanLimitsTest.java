package dev.starloom.render.wan.plan;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WanLimitsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "memory       | -1    | can't be -1; the nearest is 0",
        "keep         | -5    | can't be -5; the nearest is 0",
        "arena        | -1    | can't be -1; the nearest is 0",
        "threads      | -2    | can't be -2; the nearest is 0",
        "steps        | 0     | can't be 0; the nearest is 1",
        "shift        | 0     | must be above 0",
        "patience     | 0s    | must be above 0",
        "cudnn-search | FAST  | EXHAUSTIVE, HEURISTIC or DEFAULT, not FAST"
      })
  void a_setting_that_can_not_be_is_refused_with_its_key_and_a_good_value(
      String key, String value, String sentence) {
    assertThatThrownBy(() -> PlanReader.read(Configs.of(Map.of(key, value)), 0.875))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("starloom.render.wan." + key + " ")
        .hasMessageContaining(sentence);
  }
}
