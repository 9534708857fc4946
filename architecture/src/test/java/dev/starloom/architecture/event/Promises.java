package dev.starloom.architecture.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a schema promises to those who wrote and read by an earlier one: no field goes, none changes
 * its type, what was required stays required (old readers need it), nothing else becomes required
 * (old writers do not give it). A new field that may be missing breaks nothing.
 */
final class Promises {
  private Promises() {}

  /** One sentence for each promise of {@code old} that {@code now} breaks. */
  static List<String> broken(JsonNode old, JsonNode now) {
    var broken = new ArrayList<String>();
    compare("", old, now, broken);
    old.path("$defs")
        .properties()
        .forEach(
            part ->
                compare(part.getKey(), part.getValue(), now.at("/$defs/" + part.getKey()), broken));
    return broken;
  }

  private static void compare(String path, JsonNode old, JsonNode now, List<String> broken) {
    // A part that is used twice moves to $defs; the place then says where it is.
    if (!old.path("type").equals(now.path("type")) || !old.path("enum").equals(now.path("enum"))) {
      broken.add("the type changed: " + path);
    }
    if (!names(old.path("required")).equals(names(now.path("required")))) {
      broken.add("required is not the same: " + path);
    }
    old.path("properties")
        .properties()
        .forEach(
            field -> {
              String name = path + "/" + field.getKey();
              JsonNode kept = now.path("properties").path(field.getKey());
              if (kept.isMissingNode()) {
                broken.add("the field went: " + name);
              } else {
                compare(name, field.getValue(), kept, broken);
              }
            });
    if (old.has("items")) {
      compare(path + "[]", old.get("items"), now.path("items"), broken);
    }
  }

  private static Set<String> names(JsonNode required) {
    var names = new TreeSet<String>();
    required.forEach(name -> names.add(name.asText()));
    return names;
  }
}
