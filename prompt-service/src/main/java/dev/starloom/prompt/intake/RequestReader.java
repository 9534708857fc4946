package dev.starloom.prompt.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.starloom.contracts.story.StoryRequest;
import dev.starloom.contracts.story.Styles;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a user sent, over REST or Kafka alike, into a request whose every part is known to be
 * good. Throws {@link Rejected}.
 */
@ApplicationScoped
public class RequestReader {
  /** A prompt may have this many characters (Unicode code points). */
  public static final int MAX_PROMPT = 4000;

  static final int MAX_BODY = 64 * 1024;
  private static final List<String> LANGUAGES = List.of("zh", "en", "ja", "ko");
  private static final Pattern SIZE = Pattern.compile("([1-9]\\d{2,3})x([1-9]\\d{2,3})");
  private static final int MIN_SIDE = 160;
  private static final int MAX_SIDE = 1920;
  private static final BigDecimal MIN_SECONDS = BigDecimal.valueOf(2);
  private static final BigDecimal MAX_SECONDS = BigDecimal.valueOf(300);
  private static final int MAX_DEPTH = 20;

  private final ObjectMapper json =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
              .build());

  /** The request with only what the user said; the rest is null. */
  public StoryRequest read(byte[] body) {
    JsonNode fields = parse(body);
    return new StoryRequest(
        prompt(fields),
        seconds(fields.get("seconds")),
        size(fields.get("size")),
        integer(fields, "seed", 0, Integer.MAX_VALUE),
        oneOf(fields, "style", Styles.KNOWN),
        oneOf(fields, "language", LANGUAGES),
        fps(fields),
        flag(fields, "voice"),
        flag(fields, "music"));
  }

  private JsonNode parse(byte[] body) {
    if (body == null || body.length == 0) {
      throw new Rejected(
          400, "empty_body", null, "The body is empty; send a JSON object with a prompt.");
    }
    if (body.length > MAX_BODY) {
      throw new Rejected(413, "body_too_large", null, "The body has more than 64 KiB.");
    }
    try {
      JsonNode node = json.readTree(body);
      if (node == null || !node.isObject()) {
        throw new Rejected(400, "malformed_json", null, "The body must be a JSON object.");
      }
      return node;
    } catch (JsonProcessingException e) {
      throw new Rejected(400, "malformed_json", null, "The body is not valid JSON.");
    } catch (IOException e) {
      throw new Rejected(400, "malformed_json", null, "The body can't be read.");
    }
  }

  private static String prompt(JsonNode fields) {
    JsonNode node = fields.get("prompt");
    if (absent(node)) {
      throw Rejected.field("prompt", "A prompt is needed: one or a few sentences of a story.");
    }
    if (!node.isTextual()) {
      throw Rejected.field("prompt", "The prompt must be a string.");
    }
    String prompt = node.textValue();
    if (prompt.isBlank()) {
      throw Rejected.field(
          "prompt", "The prompt is empty; write one or a few sentences of a story.");
    }
    if (prompt.codePointCount(0, prompt.length()) > MAX_PROMPT) {
      throw Rejected.field("prompt", "The prompt has more than " + MAX_PROMPT + " characters.");
    }
    if (prompt.codePoints().anyMatch(RequestReader::unstorable)) {
      throw Rejected.field(
          "prompt", "The prompt has control characters or broken surrogate pairs.");
    }
    return prompt;
  }

  /** NUL and friends, and halves of surrogate pairs, which no database column takes. */
  private static boolean unstorable(int codePoint) {
    boolean control = Character.isISOControl(codePoint) && !Character.isWhitespace(codePoint);
    return control || Character.getType(codePoint) == Character.SURROGATE;
  }

  /** The field's contract has it as a string; numbers are taken as well. */
  private static Double seconds(JsonNode node) {
    if (absent(node)) {
      return null;
    }
    BigDecimal value;
    try {
      value = node.isNumber() ? node.decimalValue() : shortDecimal(node.textValue());
    } catch (NumberFormatException e) {
      throw Rejected.field("seconds", "Seconds must be a number.");
    }
    if (value.compareTo(MIN_SECONDS) < 0 || value.compareTo(MAX_SECONDS) > 0) {
      throw Rejected.field("seconds", "Seconds must be from 2 to 300.");
    }
    return value.doubleValue();
  }

  private static BigDecimal shortDecimal(String text) {
    if (text == null || text.isBlank() || text.length() > 12) {
      throw new NumberFormatException("not a short number");
    }
    return new BigDecimal(text.strip());
  }

  private static String size(JsonNode node) {
    if (absent(node)) {
      return null;
    }
    Matcher size = SIZE.matcher(node.isTextual() ? node.textValue() : "");
    if (!size.matches() || !side(size.group(1)) || !side(size.group(2))) {
      throw Rejected.field(
          "size", "Size must be WIDTHxHEIGHT such as 1280x720: even numbers from 160 to 1920.");
    }
    return node.textValue();
  }

  private static boolean side(String pixels) {
    int value = Integer.parseInt(pixels);
    return value >= MIN_SIDE && value <= MAX_SIDE && value % 2 == 0;
  }

  private static Integer fps(JsonNode fields) {
    Long fps = integer(fields, "fps", 8, 60);
    return fps == null ? null : fps.intValue();
  }

  private static Long integer(JsonNode fields, String name, long min, long max) {
    JsonNode node = fields.get(name);
    if (absent(node)) {
      return null;
    }
    boolean whole = node.isIntegralNumber() && node.canConvertToLong();
    if (!whole || node.longValue() < min || node.longValue() > max) {
      throw Rejected.field(
          name, "The field " + name + " must be a whole number from " + min + " to " + max + ".");
    }
    return node.longValue();
  }

  private static String oneOf(JsonNode fields, String name, List<String> known) {
    JsonNode node = fields.get(name);
    if (absent(node)) {
      return null;
    }
    if (!node.isTextual() || !known.contains(node.textValue())) {
      throw Rejected.field(
          name, "The field " + name + " must be one of " + String.join(", ", known) + ".");
    }
    return node.textValue();
  }

  private static Boolean flag(JsonNode fields, String name) {
    JsonNode node = fields.get(name);
    if (absent(node)) {
      return null;
    }
    if (!node.isBoolean()) {
      throw Rejected.field(name, "The field " + name + " must be true or false.");
    }
    return node.booleanValue();
  }

  private static boolean absent(JsonNode node) {
    return node == null || node.isNull();
  }
}
