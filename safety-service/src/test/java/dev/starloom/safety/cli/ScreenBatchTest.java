package dev.starloom.safety.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.starloom.safety.text.TextGate;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScreenBatchTest {
  private static final TextGate GATE = TextGate.bundled();
  private int code;

  private List<JsonNode> screen(String... lines) throws IOException {
    var out = new ByteArrayOutputStream();
    var in = new BufferedReader(new StringReader(String.join("\n", lines).replace('\'', '"')));
    code = new ScreenBatch(GATE).run(in, new PrintStream(out, true, StandardCharsets.UTF_8));
    var answers = new ArrayList<JsonNode>();
    for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
      answers.add(new ObjectMapper().readTree(line));
    }
    return answers;
  }

  @Test
  void every_story_is_answered_with_its_id_and_verdict() throws IOException {
    var answers =
        screen("{'id':'a','texts':{'prompt':'屠龙'}}", "", "{'id':7,'texts':{'prompt':'gore'}}");

    assertThat(answers).map(a -> a.get("id").asText()).containsExactly("a", "7");
    assertThat(answers).map(a -> a.get("verdict").asText()).containsExactly("pass", "block");
    assertThat(code).isEqualTo(1);
  }

  @Test
  void all_texts_of_a_story_decide_and_are_named() throws IOException {
    var answer = screen("{'id':'a','texts':{'prompt':'星','shots[0].narration':'gore'}}").get(0);

    assertThat(answer.at("/hits/0/source").asText()).isEqualTo("shots[0].narration");
  }

  @Test
  void the_audience_of_a_story_decides() throws IOException {
    var answers =
        screen(
            "{'id':1,'audience':'internal','texts':{'prompt':'斩首'}}",
            "{'id':2,'audience':null,'texts':{'prompt':'斩首'}}");

    assertThat(answers).map(a -> a.get("verdict").asText()).containsExactly("pass", "review");
    assertThat(code).isZero();
  }

  @Test
  void a_line_that_can_not_be_read_says_so_and_the_next_one_is_judged() throws IOException {
    var answers = screen("nonsense", "{'id':'b'}", "{'id':'c','texts':{'prompt':'星'}}");

    assertThat(answers).map(a -> a.has("error")).containsExactly(true, true, false);
    assertThat(answers.get(1).get("id").asText()).isEqualTo("b");
    assertThat(code).isEqualTo(2);
  }
}
