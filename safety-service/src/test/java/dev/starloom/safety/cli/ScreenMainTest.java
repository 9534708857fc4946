package dev.starloom.safety.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScreenMainTest {
  @Test
  void every_line_with_text_gets_one_line_of_json() throws IOException {
    List<String> lines = screen("屠龙\n\ngore\r\n斩首");

    assertThat(lines)
        .map(line -> json(line).get("verdict").asText())
        .containsExactly("pass", "block", "review");
  }

  @Test
  void a_hit_has_the_documented_fields() throws IOException {
    JsonNode hit = json(screen("a gore scene").get(0)).get("hits").get(0);

    assertThat(hit)
        .isEqualTo(
            json(
                "{'category':'gore','severity':4,'text':'gore','start':2,'end':6,"
                    + "'rule':'en:gore:gore','source':'prompt'}"));
  }

  private static List<String> screen(String input) throws IOException {
    var out = new ByteArrayOutputStream();
    ScreenMain.screen(
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
        new PrintStream(out, true, StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text.replace('\'', '"'));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
