package dev.starloom.render.wan.weights;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.starloom.render.wan.weights.UnusableModel.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.StreamSupport;

/** A JSON configuration of a checkpoint; whatever is absent or odd is {@link UnusableModel}. */
public record ConfigFile(Path file, JsonNode json) {
  static final JsonMapper JSON = new JsonMapper();

  /** Reads a file that must exist and hold a JSON object. */
  public static ConfigFile read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new UnusableModel(Problem.MISSING, "the file " + file + " is missing");
    }
    try {
      JsonNode json = JSON.readTree(Files.readAllBytes(file));
      if (json == null || !json.isObject()) {
        throw new UnusableModel(Problem.MALFORMED, file + " is not a JSON object");
      }
      return new ConfigFile(file, json);
    } catch (JsonProcessingException e) {
      throw new UnusableModel(Problem.MALFORMED, file + " is not JSON", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A whole number of at least 1. */
  public int count(String key) {
    JsonNode value = json.path(key);
    if (!value.isInt() || value.intValue() < 1) {
      throw wrong(key, "a whole number of at least 1");
    }
    return value.intValue();
  }

  public double number(String key) {
    if (!json.path(key).isNumber()) {
      throw wrong(key, "a number");
    }
    return json.path(key).doubleValue();
  }

  public String text(String key) {
    if (!json.path(key).isTextual()) {
      throw wrong(key, "a text");
    }
    return json.path(key).textValue();
  }

  /** The elements of a list of any length above 0. */
  public Iterable<JsonNode> list(String key) {
    if (!json.path(key).isArray() || json.path(key).isEmpty()) {
      throw wrong(key, "a list");
    }
    return json.path(key);
  }

  public float[] numbers(String key) {
    var values = StreamSupport.stream(list(key).spliterator(), false).toList();
    if (!values.stream().allMatch(JsonNode::isNumber)) {
      throw wrong(key, "a list of numbers");
    }
    float[] numbers = new float[values.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = values.get(i).floatValue();
    }
    return numbers;
  }

  /** Demands a value where another one means another network. JSON null counts as absent. */
  public void demand(String key, String value) {
    JsonNode found = json.path(key);
    String text = found.isMissingNode() || found.isNull() ? null : found.toString();
    if (!Objects.equals(text, value)) {
      throw wrong(key, value == null ? "absent" : value);
    }
  }

  private UnusableModel wrong(String key, String wanted) {
    JsonNode found = json.path(key);
    String is = found.isMissingNode() ? "absent" : found.toString();
    return new UnusableModel(
        Problem.CONFIG, file + ": " + key + " is " + is + " but must be " + wanted);
  }
}
