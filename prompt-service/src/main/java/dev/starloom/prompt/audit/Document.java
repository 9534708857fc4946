package dev.starloom.prompt.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A document of the audit while it is written: what is not known is left out. */
final class Document {
  private static final double MILLIS = 1000;

  private final Map<String, Object> fields = new TreeMap<>();

  Map<String, Object> fields() {
    return Map.copyOf(fields);
  }

  /**
   * @param value left out if it is null
   */
  Document with(String name, Object value) {
    if (value != null) {
      fields.put(name, value);
    }
    return this;
  }

  /** The fields of these names, if they are texts or whole numbers; nothing else is taken over. */
  Document copy(JsonNode from, String... names) {
    for (String name : names) {
      JsonNode value = from.path(name);
      with(name, value.isTextual() ? value.textValue() : null);
      if (value.isIntegralNumber()) {
        with(name, value.longValue());
      }
    }
    return this;
  }

  /** A number with a fraction, as its decimal digits. */
  Document decimal(JsonNode from, String name) {
    JsonNode value = from.path(name);
    return with(
        name, value.isNumber() ? BigDecimal.valueOf(value.asDouble()).toPlainString() : null);
  }

  /** A time in seconds, to the millisecond. */
  Document millis(JsonNode from, String seconds, String name) {
    JsonNode value = from.path(seconds);
    return with(name, value.isNumber() ? Math.round(value.asDouble() * MILLIS) : null);
  }

  /** A list of texts; others are left out. */
  Document texts(JsonNode from, String name) {
    List<String> list = new ArrayList<>();
    from.path(name).forEach(text -> list.add(text.asText()));
    return with(name, from.path(name).isArray() ? list : null);
  }
}
