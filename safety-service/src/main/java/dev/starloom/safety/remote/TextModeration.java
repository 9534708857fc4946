package dev.starloom.safety.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.starloom.contracts.safety.Decision;
import dev.starloom.contracts.safety.TextHit;
import dev.starloom.contracts.safety.TextVerdict;
import dev.starloom.safety.frame.NotJudged;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A text model behind {@code /moderations}, whose answer is a verdict like that of the word lists.
 * Its hits span the whole text, because the model does not say where it found something.
 */
public final class TextModeration {
  /** The category of a text that the model should have judged and did not. */
  public static final String NOT_CHECKED = "not_checked";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int DOUBT = 2;
  private static final int GRAVE = 6;

  private final RemoteConfig config;
  private final Endpoint endpoint;

  private TextModeration(RemoteConfig config) {
    this.config = config;
    this.endpoint = new Endpoint(config);
  }

  /** Empty unless both URL and text model are configured. */
  public static Optional<TextModeration> of(RemoteConfig config) {
    boolean on = config.url().isPresent() && config.textModel().isPresent();
    return on ? Optional.of(new TextModeration(RemoteSettings.checked(config))) : Optional.empty();
  }

  /**
   * All texts in one question.
   *
   * @param texts by what they are, in the order they are told in
   * @return review at least if there is no answer
   */
  public TextVerdict judge(Map<String, String> texts) {
    var hits = new ArrayList<TextHit>();
    try {
      List<JsonNode> results = results(texts);
      int i = 0;
      for (Map.Entry<String, String> text : texts.entrySet()) {
        hits.addAll(hits(text, results.get(i++)));
      }
    } catch (NotJudged e) {
      texts.forEach((source, text) -> hits.add(hit(NOT_CHECKED, DOUBT, source, text)));
    }
    Decision decision =
        hits.stream()
            .map(hit -> hit.severity() >= GRAVE ? Decision.BLOCK : Decision.REVIEW)
            .reduce(Decision.PASS, Decision::stricter);
    return new TextVerdict(decision, hits, model());
  }

  private List<JsonNode> results(Map<String, String> texts) throws NotJudged {
    ObjectNode question = JSON.createObjectNode().put("model", config.textModel().orElseThrow());
    var input = question.putArray("input");
    texts.values().forEach(input::add);
    JsonNode results = endpoint.ask("/moderations", question).path("results");
    if (results.size() != texts.size()) {
      throw new NotJudged("the model judged " + results.size() + " texts", null);
    }
    var all = new ArrayList<JsonNode>();
    for (JsonNode result : results) {
      if (result.path("category_scores").isEmpty()) {
        throw new NotJudged("the model gave no scores", null);
      }
      all.add(result);
    }
    return all;
  }

  private List<TextHit> hits(Map.Entry<String, String> text, JsonNode result) throws NotJudged {
    var hits = new ArrayList<TextHit>();
    for (Map.Entry<String, JsonNode> score : result.path("category_scores").properties()) {
      double value = score.getValue().asDouble(Double.NaN);
      if (!(value >= 0 && value <= 1)) {
        throw new NotJudged("the model gave no score for " + score.getKey(), null);
      }
      if (value >= config.review() && ModeratedCategory.counts(score.getKey())) {
        int severity = value >= config.block() ? GRAVE : DOUBT;
        String category = ModeratedCategory.of(score.getKey());
        hits.add(hit(category, severity, text.getKey(), text.getValue()));
      }
    }
    return hits;
  }

  private TextHit hit(String category, int severity, String source, String text) {
    return new TextHit(
        category, severity, text, 0, text.length(), model() + ":" + category, source);
  }

  private String model() {
    return "remote:" + config.textModel().orElseThrow();
  }
}
