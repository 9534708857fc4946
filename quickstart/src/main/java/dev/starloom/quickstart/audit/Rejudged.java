package dev.starloom.quickstart.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.StringJoiner;

/**
 * A past text with two verdicts.
 *
 * @param now the verdict of today's lists
 */
public record Rejudged(PastText past, JsonNode now) {

  public boolean changed() {
    return !verdict(past.then()).equals(verdict(now));
  }

  /** One row of the table: story, text, then, now, and the words of the stricter verdict. */
  public String row() {
    return String.format(
        "%-38s %-10s %-7s %-7s %s",
        past.story(), past.what(), verdict(past.then()), verdict(now), words());
  }

  /** What stands above the rows. */
  public static String header() {
    return String.format("%-38s %-10s %-7s %-7s %s", "story", "text", "then", "now", "words");
  }

  public ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("story", past.story()).put("text", past.what());
    add(json.putObject("then"), past.then());
    add(json.putObject("now"), now);
    return json.put("changed", changed());
  }

  private static void add(ObjectNode json, JsonNode verdict) {
    json.put("verdict", verdict(verdict));
    json.set("hits", verdict.path("hits"));
    json.set("rules", verdict.path("rules"));
  }

  private String words() {
    JsonNode hits = now.path("hits").isEmpty() ? past.then().path("hits") : now.path("hits");
    var words = new StringJoiner(", ");
    for (JsonNode hit : hits) {
      words.add(
          String.format(
              "“%s” (%s %d)",
              hit.path("text").asText(),
              hit.path("category").asText(),
              hit.path("severity").asInt()));
    }
    return words.toString();
  }

  private static String verdict(JsonNode document) {
    return document.path("verdict").asText();
  }
}
