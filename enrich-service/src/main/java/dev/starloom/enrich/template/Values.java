package dev.starloom.enrich.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.starloom.platform.failure.PermanentFailure;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the values of one story: a JSON object of words and numbers, short ones. */
final class Values {
  private static final int MOST_CHARACTERS = 100;

  /** Digits behind the point, or zeros before it. */
  private static final int MOST_SCALE = 30;

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private Values() {}

  /**
   * @throws PermanentFailure {@code invalid_data} with a sentence
   */
  static Map<String, String> read(String line) {
    JsonNode object = json(line);
    if (!object.isObject()) {
      throw wrong("A line is one JSON object, such as {\"name\":\"Mei\"}.");
    }
    var values = new LinkedHashMap<String, String>();
    object.properties().forEach(field -> values.put(field.getKey(), value(field)));
    return values;
  }

  private static JsonNode json(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw wrong("The line is not JSON, or names a value twice.");
    }
  }

  private static String value(Map.Entry<String, JsonNode> field) {
    JsonNode json = field.getValue();
    String name = name(field.getKey());
    if (!json.isTextual() && !json.isNumber()) {
      throw wrong("The value of " + name + " is neither words nor a number.");
    }
    String value = (json.isBigDecimal() ? number(json.decimalValue()) : json.asText()).strip();
    if (value.isEmpty() || value.codePointCount(0, value.length()) > MOST_CHARACTERS) {
      throw wrong("The value of %s needs 1 to %d characters.".formatted(name, MOST_CHARACTERS));
    }
    if (value.codePoints().anyMatch(Values::isControl)) {
      throw wrong("The value of " + name + " has a line break or another control character.");
    }
    return value;
  }

  /** As people write it, without an exponent; nothing for one too long to be told. */
  private static String number(BigDecimal number) {
    boolean brief = number.precision() <= MOST_CHARACTERS && Math.abs(number.scale()) <= MOST_SCALE;
    return brief ? number.toPlainString() : "";
  }

  private static boolean isControl(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }

  /** A name as it can stand in a sentence. */
  private static String name(String written) {
    return written.matches("\\w{1,40}") ? written : "an odd name";
  }

  private static PermanentFailure wrong(String sentence) {
    return new PermanentFailure("invalid_data", sentence);
  }
}
