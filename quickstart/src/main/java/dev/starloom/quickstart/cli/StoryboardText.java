package dev.starloom.quickstart.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A storyboard for people to read. */
final class StoryboardText {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> LANGUAGES = List.of("zh", "en", "ja", "ko");

  private StoryboardText() {}

  /**
   * @param line of JSON: a storyboard, or an error with the number of its line
   */
  static String of(String line) {
    try {
      JsonNode json = JSON.readTree(line);
      return json.has("error") ? error(json) : board(json);
    } catch (JsonProcessingException e) {
      return line;
    }
  }

  private static String error(JsonNode json) {
    String message = json.at("/error/message").asText();
    return json.has("line") ? "Line " + json.path("line").asInt() + ": " + message : message;
  }

  private static String board(JsonNode board) {
    var text = new StringBuilder();
    text.append("“%s”".formatted(board.path("title").asText()));
    add(text, "%nlanguage %s, style %s, mood %s", board, "language", "style", "mood");
    add(text, ", planned by %s", board, "director");
    board.path("keywords").forEach(keyword -> text.append(keyword(keyword)));
    board
        .path("characters")
        .forEach(one -> add(text, "%n  who  %s: %s", one, "name", "description"));
    board.path("shots").forEach(shot -> text.append(shot(shot)));
    text.append(board.path("facts").isEmpty() ? "" : String.format("%n"));
    board.path("facts").forEach(fact -> add(text, "%nFact: %s (%s)", fact, "says", "source"));
    text.append(board.path("notes").isEmpty() ? "" : String.format("%n"));
    board.path("notes").forEach(note -> text.append(String.format("%nNote: %s", note.asText())));
    return text.append(String.format("%n")).toString();
  }

  private static String keyword(JsonNode keyword) {
    String names =
        LANGUAGES.stream()
            .map(language -> keyword.path("names").path(language).asText())
            .collect(Collectors.joining(" / "));
    return String.format(
        "%n  %d–%d  %s  →  %s  (%s)",
        keyword.path("start").asInt(),
        keyword.path("end").asInt(),
        keyword.path("text").asText(),
        keyword.path("id").asText(),
        names);
  }

  private static String shot(JsonNode shot) {
    String how =
        Stream.of(shot.path("size"), shot.at("/scene/camera"), shot.path("transition"))
            .filter(JsonNode::isTextual)
            .map(JsonNode::asText)
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "%n%nshot %d, %.1f s, %s%n  says  %s%n  shows %s",
        shot.path("index").asInt() + 1,
        shot.path("seconds").asDouble(),
        how,
        shot.path("narration").asText(),
        shot.path("prompt").asText());
  }

  private static void add(StringBuilder text, String form, JsonNode of, String... fields) {
    if (of.path(fields[0]).isTextual()) {
      text.append(
          String.format(form, Stream.of(fields).map(name -> of.path(name).asText()).toArray()));
    }
  }
}
