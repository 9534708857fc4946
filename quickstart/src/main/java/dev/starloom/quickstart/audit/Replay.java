package dev.starloom.quickstart.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.starloom.quickstart.client.Api;
import dev.starloom.quickstart.launch.LaunchException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Judges the texts of past stories again. A deleted story has no texts any more, so it can't be
 * judged again; the audit keeps what was decided on it.
 */
public final class Replay {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PAGE = 100;

  /** Texts for one run of the gate: starting it takes longer than judging so many. */
  private static final int BATCH = 1000;

  private final Api api;
  private final Gate gate;

  /** Answers each line of its input with one line, in any order. */
  public interface Gate {
    /**
     * @return exit code of the gate
     */
    int judge(List<String> questions, Consumer<String> answers);
  }

  public Replay(Api api, Gate gate) {
    this.api = api;
    this.gate = gate;
  }

  /** Gives every text that was judged, with both verdicts, to the consumer. Oldest story first. */
  public void run(Consumer<Rejudged> results) {
    var texts = new ArrayList<PastText>();
    JsonNode page;
    String after = null;
    do {
      page = api.list(after, PAGE);
      page.path("data").forEach(video -> texts.addAll(PastText.of(video)));
      after = page.path("last_id").asText(null);
      if (texts.size() >= BATCH || !page.path("has_more").asBoolean()) {
        judge(texts, results);
        texts.clear();
      }
    } while (page.path("has_more").asBoolean());
  }

  private void judge(List<PastText> texts, Consumer<Rejudged> results) {
    if (texts.isEmpty()) {
      return;
    }
    Map<String, JsonNode> verdicts = new HashMap<>();
    int code =
        gate.judge(
            texts.stream().map(PastText::question).toList(),
            line -> {
              JsonNode verdict = read(line);
              verdicts.put(verdict.path("id").asText(), verdict);
            });
    for (PastText text : texts) {
      JsonNode now = verdicts.get(text.id());
      if (now == null || !now.hasNonNull("verdict")) {
        throw new LaunchException(
            "The text gate gave no verdict on " + text.id() + " (exit code " + code + ").");
      }
      results.accept(new Rejudged(text, now));
    }
  }

  private static JsonNode read(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new LaunchException("The text gate does not answer in JSON: " + line, e);
    }
  }
}
