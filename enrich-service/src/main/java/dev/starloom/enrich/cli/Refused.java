package dev.starloom.enrich.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.starloom.platform.failure.PermanentFailure;
import java.util.LinkedHashMap;
import java.util.Map;

/** A refusal as a line of JSON. */
final class Refused {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Refused() {}

  static String text(PermanentFailure failure) throws JsonProcessingException {
    return JSON.writeValueAsString(Map.of("error", error(failure)));
  }

  /** The same for a line of a file. */
  static String line(int number, PermanentFailure failure) throws JsonProcessingException {
    var line = new LinkedHashMap<String, Object>();
    line.put("line", number);
    line.put("error", error(failure));
    return JSON.writeValueAsString(line);
  }

  private static Map<String, String> error(PermanentFailure failure) {
    return Map.of("code", failure.code(), "message", failure.sentence());
  }
}
