package dev.starloom.safety.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.starloom.contracts.safety.Decision;
import dev.starloom.contracts.safety.TextVerdict;
import dev.starloom.safety.text.TextGate;
import dev.starloom.safety.text.TextPolicy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Judges many stories: every line {@code {"id":…, "audience":…, "texts":{source:text}}} is answered
 * by one line with the id and the fields of the verdict, or with {@code error}, in the same order.
 * An audience that is missing is general.
 */
final class ScreenBatch {
  private final TextGate gate;
  private final ObjectMapper json = new ObjectMapper();
  private int code = ScreenMain.PASSED;

  ScreenBatch(TextGate gate) {
    this.gate = gate;
  }

  /** Exit code: 2 if a line can't be read, else 1 if a text is blocked, else 0. */
  int run(BufferedReader in, PrintStream out) throws IOException {
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (!line.isBlank()) {
        out.println(json.writeValueAsString(answer(line)));
        out.flush();
      }
    }
    return code;
  }

  private ObjectNode answer(String line) {
    ObjectNode answer = json.createObjectNode();
    try {
      JsonNode story = json.readTree(line);
      answer.set("id", story.path("id"));
      TextVerdict verdict =
          gate.judge(texts(story.path("texts")), TextPolicy.of(word(story, "audience")));
      answer.setAll((ObjectNode) json.valueToTree(verdict));
      code = Math.max(code, verdict.decision() == Decision.BLOCK ? ScreenMain.BLOCKED : 0);
    } catch (JsonProcessingException e) {
      answer.put("error", "the line is not JSON");
      code = ScreenMain.MISUSED;
    } catch (IllegalArgumentException e) {
      answer.put("error", e.getMessage());
      code = ScreenMain.MISUSED;
    }
    return answer;
  }

  private static String word(JsonNode story, String field) {
    return story.path(field).isTextual() ? story.path(field).asText() : null;
  }

  private static Map<String, String> texts(JsonNode texts) {
    if (!texts.isObject()) {
      throw new IllegalArgumentException("the line has no object texts");
    }
    var all = new LinkedHashMap<String, String>();
    for (var text : texts.properties()) {
      all.put(text.getKey(), text.getValue().asText());
    }
    return all;
  }
}
