package dev.starloom.contracts.audit;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The one way to write a JSON value, so that everybody who writes it hashes the same bytes: the
 * JSON Canonicalization Scheme (RFC 8785) for objects, lists, strings, truth values and whole
 * numbers. Keys are sorted, there is no white space, and only what must be escaped is.
 *
 * <p>Other numbers have no form here: languages write them differently, and a hash that depends on
 * that can't be recomputed by an outsider. They are kept as text.
 */
public final class CanonicalJson {
  private static final String SHORT = "\b\t\n\f\r\"\\";
  private static final String ESCAPES = "btnfr\"\\";

  private CanonicalJson() {}

  /**
   * @param value made of maps with string keys, lists, strings, booleans, ints and longs
   * @throws IllegalArgumentException if there is anything else in it
   */
  public static String write(Object value) {
    var text = new StringBuilder();
    append(text, value);
    return text.toString();
  }

  private static void append(StringBuilder text, Object value) {
    if (value instanceof Map<?, ?> map) {
      appendObject(text, map);
    } else if (value instanceof List<?> list) {
      appendList(text, list);
    } else if (value instanceof String string) {
      appendString(text, string);
    } else if (value instanceof Long || value instanceof Integer || value instanceof Boolean) {
      text.append(value);
    } else {
      String type = value == null ? "null" : value.getClass().getSimpleName();
      throw new IllegalArgumentException("no canonical form: " + type);
    }
  }

  private static void appendObject(StringBuilder text, Map<?, ?> map) {
    var sorted = new TreeMap<String, Object>();
    map.forEach((key, value) -> sorted.put((String) key, value));
    text.append('{');
    for (Iterator<Map.Entry<String, Object>> i = sorted.entrySet().iterator(); i.hasNext(); ) {
      Map.Entry<String, Object> entry = i.next();
      appendString(text, entry.getKey());
      append(text.append(':'), entry.getValue());
      text.append(i.hasNext() ? "," : "");
    }
    text.append('}');
  }

  private static void appendList(StringBuilder text, List<?> list) {
    text.append('[');
    for (int i = 0; i < list.size(); i++) {
      append(text.append(i == 0 ? "" : ","), list.get(i));
    }
    text.append(']');
  }

  private static void appendString(StringBuilder text, String string) {
    text.append('"');
    // By code points: half of a pair has no bytes in UTF-8, so it could not be hashed.
    string.codePoints().forEach(character -> appendCharacter(text, character));
    text.append('"');
  }

  private static void appendCharacter(StringBuilder text, int character) {
    int escape = SHORT.indexOf(character);
    if (escape >= 0) {
      text.append('\\').append(ESCAPES.charAt(escape));
    } else if (character < ' ') {
      text.append(String.format("\\u%04x", character));
    } else if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
      text.append('\ufffd');
    } else {
      text.appendCodePoint(character);
    }
  }
}
