package dev.starloom.prompt.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.contracts.audit.AuditKinds;
import dev.starloom.platform.artifact.Sha256;
import dev.starloom.platform.failure.PoisonFailure;
import dev.starloom.platform.json.Json;
import dev.starloom.prompt.shot.ShotRow;
import dev.starloom.prompt.story.StoryRow;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What is remembered of a gate's verdict. Of a text only where its hits lie, never the words; the
 * hashes say which text, which clip and which verdict document it was.
 */
final class Verdicts {
  private static final String GATE = "safety-service";

  private Verdicts() {}

  /**
   * @param what {@code prompt} or {@code storyboard}
   * @param judged the document that holds the text, or null if it is not known
   */
  static Finding ofText(StoryRow row, String what, String verdict, ArtifactRef judged) {
    JsonNode said = read(verdict);
    Document document =
        Terms.of(row)
            .with("what", what)
            .with("decision", said.path("verdict").asText(null))
            .with("hits", each(said.path("hits"), Verdicts::textHit))
            .with("lists", said.path("rules").asText(null))
            .with("verdict", sha256(verdict))
            .with("input", judged == null ? null : judged.sha256());
    if (said.path("notes").size() > 0) {
      document.with("notes", each(said.path("notes"), Verdicts::textHit));
    }
    return new Finding(AuditKinds.TEXT_VERDICT, GATE, document);
  }

  static Finding ofShot(StoryRow row, ShotRow shot) {
    JsonNode said = read(shot.verdict);
    Document document =
        Terms.of(row)
            .with("what", "shot")
            .with("shot", shot.position)
            .with("take", shot.take)
            .with("decision", shot.decision)
            .with("hits", each(said.path("hits"), Verdicts::frameHit))
            .copy(said, "frames")
            .texts(said, "checked")
            .texts(said, "notChecked")
            .texts(said, "models")
            .with("verdict", sha256(shot.verdict))
            .with("input", shot.clip == null ? null : shot.clip.sha256());
    return new Finding(AuditKinds.FRAME_VERDICT, GATE, document);
  }

  private static Document textHit(JsonNode hit) {
    return new Document().copy(hit, "category", "severity", "rule", "source", "start", "end");
  }

  private static Document frameHit(JsonNode hit) {
    return new Document()
        .copy(hit, "category", "severity", "model")
        .decimal(hit, "score")
        .millis(hit, "startSeconds", "startMillis")
        .millis(hit, "endSeconds", "endMillis")
        .with("evidence", hit.path("evidence").path("sha256").asText(null));
  }

  private static List<Map<String, Object>> each(JsonNode hits, Function<JsonNode, Document> form) {
    var list = new ArrayList<Map<String, Object>>();
    hits.forEach(hit -> list.add(form.apply(hit).fields()));
    return list;
  }

  /** A verdict that can't be read is remembered by its hash all the same. */
  private static JsonNode read(String verdict) {
    try {
      return Json.read(verdict.getBytes(StandardCharsets.UTF_8), JsonNode.class);
    } catch (PoisonFailure e) {
      return MissingNode.getInstance();
    }
  }

  private static String sha256(String text) {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
