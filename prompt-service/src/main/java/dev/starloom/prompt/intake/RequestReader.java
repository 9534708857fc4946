package dev.starloom.prompt.intake;

import com.fasterxml.jackson.databind.JsonNode;
import dev.starloom.contracts.story.Audiences;
import dev.starloom.contracts.story.Engines;
import dev.starloom.contracts.story.Qualities;
import dev.starloom.contracts.story.Releases;
import dev.starloom.contracts.story.Reviews;
import dev.starloom.contracts.story.StoryRequest;
import dev.starloom.contracts.story.Styles;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a user sent, over REST or Kafka alike, into a request whose every part is known to be
 * good. Throws {@link Rejected}.
 */
@ApplicationScoped
public class RequestReader {
  /** A prompt may have this many characters (Unicode code points). */
  public static final int MAX_PROMPT = 10_000;

  private static final String PICTURE = "input_reference";
  private static final List<String> LANGUAGES = List.of("zh", "en", "ja", "ko");
  private static final Pattern SIZE = Pattern.compile("([1-9]\\d{2,3})x([1-9]\\d{2,3})");
  private static final int MIN_SIDE = 160;
  private static final int MAX_SIDE = 1920;
  private static final BigDecimal MIN_SECONDS = BigDecimal.valueOf(2);
  private static final BigDecimal MAX_SECONDS = BigDecimal.valueOf(300);

  private final SkyFields skies;

  public RequestReader(SkyFields skies) {
    this.skies = skies;
  }

  /** The request in a JSON body, with only what the user said; the rest is null. */
  public StoryRequest read(byte[] body) {
    return read(JsonBody.read(body));
  }

  /**
   * The same from a form.
   *
   * @param contentType with the boundary of its parts
   */
  public StoryRequest readForm(String contentType, byte[] body) {
    return read(FormBody.read(contentType, body));
  }

  /**
   * Fields that are not named here are ignored, the model too: there is one, and the answer says
   * which. A picture is refused, because a film without it would not be what was asked for.
   */
  private StoryRequest read(JsonNode fields) {
    refusePicture(fields);
    return new StoryRequest(
        prompt(fields),
        seconds(fields.get("seconds")),
        size(fields.get("size")),
        integer(fields, "seed", 0, Integer.MAX_VALUE),
        oneOf(fields, "style", Styles.ACCEPTED),
        oneOf(fields, "language", LANGUAGES),
        fps(fields),
        flag(fields, "voice"),
        flag(fields, "music"),
        skies.read(fields.get(SkyFields.SKY)),
        oneOf(fields, "engine", Engines.KNOWN),
        oneOf(fields, "narration", LANGUAGES),
        oneOf(fields, "quality", Qualities.KNOWN),
        oneOf(fields, "audience", Audiences.KNOWN),
        oneOf(fields, "release", Releases.KNOWN),
        oneOf(fields, "review", Reviews.KNOWN),
        FinishFields.read(fields.get(FinishFields.FINISH)));
  }

  /** In a form, an object's fields are parts such as {@code input_reference[image_url]}. */
  private static void refusePicture(JsonNode fields) {
    boolean given =
        fields.properties().stream()
            .filter(field -> !field.getValue().isNull())
            .map(Map.Entry::getKey)
            .anyMatch(name -> name.equals(PICTURE) || name.startsWith(PICTURE + "["));
    if (given) {
      throw new Rejected(
          400,
          "unsupported_input_reference",
          PICTURE,
          "Films are made from text only; leave input_reference out.");
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
    if (PlainText.blank(prompt)) {
      throw Rejected.field(
          "prompt", "The prompt is empty; write one or a few sentences of a story.");
    }
    return PlainText.check("prompt", prompt, MAX_PROMPT);
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
