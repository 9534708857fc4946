package dev.starloom.quickstart.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A text of a past story that the gate has judged: its prompt, or all that its storyboard says.
 *
 * @param what {@code prompt} or {@code storyboard}
 * @param audience who the film was for, or null
 * @param then the verdict document of that time
 * @param texts by their source, as the hits name it
 */
record PastText(
    String story, String what, String audience, JsonNode then, Map<String, String> texts) {

  /** The texts of a video that were judged; none of one that waits for the gate. */
  static List<PastText> of(JsonNode video) {
    String prompt = video.path("prompt").asText();
    return Stream.of(
            of(video, "prompt", Map.of("prompt", prompt)),
            of(video, "storyboard", storyboard(video.path("storyboard"))))
        .filter(text -> text.then.hasNonNull("verdict") && !text.texts.isEmpty())
        .toList();
  }

  private static PastText of(JsonNode video, String what, Map<String, String> texts) {
    return new PastText(
        video.path("id").asText(),
        what,
        video.path("audience").asText(null),
        video.path("safety").path(what),
        texts);
  }

  /** The parts that the gate looks at, under the names that it gives them. */
  private static Map<String, String> storyboard(JsonNode board) {
    var texts = new LinkedHashMap<String, String>();
    put(texts, "title", board.path("title"));
    putEach(texts, board, "characters", "name", "description");
    putEach(texts, board, "facts", "says");
    putEach(texts, board, "shots", "narration", "prompt");
    return texts;
  }

  private static void putEach(
      Map<String, String> texts, JsonNode board, String list, String... fields) {
    for (int i = 0; i < board.path(list).size(); i++) {
      for (String field : fields) {
        put(texts, list + "[" + i + "]." + field, board.path(list).path(i).path(field));
      }
    }
  }

  private static void put(Map<String, String> texts, String source, JsonNode text) {
    if (text.isTextual()) {
      texts.put(source, text.textValue());
    }
  }

  String id() {
    return story + "/" + what;
  }

  /** A line for the gate's batch. */
  String question() {
    ObjectNode question = JsonNodeFactory.instance.objectNode().put("id", id());
    if (audience != null) {
      question.put("audience", audience);
    }
    ObjectNode all = question.putObject("texts");
    texts.forEach(all::put);
    return question.toString();
  }
}
