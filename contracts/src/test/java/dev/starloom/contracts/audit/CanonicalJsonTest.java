package dev.starloom.contracts.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

  @Test
  void keys_are_sorted_at_every_depth() {
    var inner = new LinkedHashMap<String, Object>();
    inner.put("z", true);
    inner.put("y", -3L);
    var outer = new LinkedHashMap<String, Object>();
    outer.put("b", List.of(inner, "c"));
    outer.put("a", List.of());

    assertThat(CanonicalJson.write(outer))
        .isEqualTo("{\"a\":[],\"b\":[{\"y\":-3,\"z\":true},\"c\"]}");
  }

  @Test
  void only_what_must_be_escaped_is() {
    assertThat(CanonicalJson.write("\b\t\n\f\r\"\\/\u0000\u001f\u007f é星🌌"))
        .isEqualTo("\"\\b\\t\\n\\f\\r\\\"\\\\/\\u0000\\u001f\u007f é星🌌\"");
  }

  @Test
  void half_of_a_surrogate_pair_is_written_as_what_can_be_hashed() {
    assertThat(CanonicalJson.write("a\ud83c")).isEqualTo("\"a\ufffd\"");
  }

  @Test
  void a_number_with_a_fraction_has_no_form() {
    assertThatThrownBy(() -> CanonicalJson.write(Map.of("score", 0.5)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Double");
  }
}
