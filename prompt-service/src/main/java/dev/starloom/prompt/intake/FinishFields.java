package dev.starloom.prompt.intake;

import com.fasterxml.jackson.databind.JsonNode;
import dev.starloom.contracts.story.Finish;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads the field {@code finish} of a request. Throws {@link Rejected}. */
final class FinishFields {
  static final String FINISH = "finish";
  private static final String CODE = "invalid_finish";
  private static final Set<String> LANGUAGES = Set.of("zh", "en", "ja", "ko");
  private static final List<String> NAMES =
      List.of(
          "cards", "logo", "upscale", "motion", "burned", "karaoke", "second", "overlay", "track",
          "stems");

  private FinishFields() {}

  /** The wishes, or null where none of them is given. */
  static Finish read(JsonNode finish) {
    if (finish == null || finish.isNull()) {
      return null;
    }
    if (!finish.isObject()) {
      throw rejected(
          FINISH,
          "The field finish must be an object with %s, each of which may be left out."
              .formatted(String.join(", ", NAMES)));
    }
    var wishes =
        new Finish(
            flag(finish, "cards"),
            flag(finish, "logo"),
            oneOf(finish, "upscale", Finish.UPSCALES),
            oneOf(finish, "motion", Finish.MOTIONS),
            flag(finish, "burned"),
            flag(finish, "karaoke"),
            oneOf(finish, "second", LANGUAGES),
            flag(finish, "overlay"),
            track(finish),
            flag(finish, "stems"));
    return wishes.equals(Finish.ANY) ? null : wishes;
  }

  private static Boolean flag(JsonNode finish, String name) {
    JsonNode node = finish.path(name);
    if (node.isMissingNode() || node.isNull()) {
      return null;
    }
    if (!node.isBoolean()) {
      throw rejected(name(name), "The field " + name(name) + " must be true or false.");
    }
    return node.booleanValue();
  }

  private static String oneOf(JsonNode finish, String name, Set<String> known) {
    JsonNode node = finish.path(name);
    if (node.isMissingNode() || node.isNull()) {
      return null;
    }
    if (!node.isTextual() || !known.contains(node.textValue())) {
      throw rejected(
          name(name),
          "The field %s must be one of %s."
              .formatted(name(name), String.join(", ", new TreeSet<>(known))));
    }
    return node.textValue();
  }

  private static String track(JsonNode finish) {
    JsonNode node = finish.path("track");
    if (node.isMissingNode() || node.isNull()) {
      return null;
    }
    if (!node.isTextual() || !node.textValue().matches("[0-9a-f]{64}")) {
      throw rejected(
          name("track"),
          "The field finish.track must be the id that an upload to /v1/tracks was answered with.");
    }
    return node.textValue();
  }

  private static String name(String part) {
    return FINISH + "." + part;
  }

  private static Rejected rejected(String param, String sentence) {
    return new Rejected(400, CODE, param, sentence);
  }
}
