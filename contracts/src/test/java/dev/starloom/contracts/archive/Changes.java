package dev.starloom.contracts.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** Samples with one thing changed. */
final class Changes {
  private Changes() {}

  /** All copies with one field, at any depth, missing. */
  static List<JsonNode> withOneFieldLess(JsonNode sample) {
    return changed(sample, ObjectNode::remove);
  }

  /** All copies with one field, at any depth, of a type that it never had. */
  static List<JsonNode> withOneFieldOfAnotherType(JsonNode sample) {
    return changed(sample, (parent, field) -> parent.set(field, another(parent.get(field))));
  }

  /** The least that still passes: fields are taken away as long as the rest does. */
  static JsonNode least(JsonNode sample, Predicate<JsonNode> passes) {
    return withOneFieldLess(sample).stream()
        .filter(passes)
        .findFirst()
        .map(less -> least(less, passes))
        .orElse(sample);
  }

  /** A whole number becomes a broken one, for that must not pass where whole ones were said. */
  private static JsonNode another(JsonNode value) {
    if (value.isIntegralNumber()) {
      return DoubleNode.valueOf(0.5);
    }
    return value.isTextual() ? BooleanNode.TRUE : TextNode.valueOf("another");
  }

  private static List<JsonNode> changed(JsonNode sample, BiConsumer<ObjectNode, String> change) {
    var changed = new ArrayList<JsonNode>();
    for (String pointer : fields("", sample)) {
      JsonNode copy = sample.deepCopy();
      int end = pointer.lastIndexOf('/');
      change.accept((ObjectNode) copy.at(pointer.substring(0, end)), pointer.substring(end + 1));
      changed.add(copy);
    }
    return changed;
  }

  /** JSON pointers of the fields of all objects. */
  private static List<String> fields(String at, JsonNode node) {
    var fields = new ArrayList<String>();
    node.properties()
        .forEach(
            field -> {
              fields.add(at + "/" + field.getKey());
              fields.addAll(fields(at + "/" + field.getKey(), field.getValue()));
            });
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      fields.addAll(fields(at + "/" + i, node.get(i)));
    }
    return fields;
  }
}
