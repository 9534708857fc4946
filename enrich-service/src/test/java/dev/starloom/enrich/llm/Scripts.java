package dev.starloom.enrich.llm;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.starloom.enrich.language.Language;
import java.util.function.Consumer;

/** A story of two pieces, and answers of a model about it. */
public final class Scripts {
  public static final String STORY = "Orion hunts a hare. Behind him rises Scorpius.";
  public static final Commission COMMISSION =
      new Commission(STORY, Language.EN, Language.EN, "oil", 6);

  /** Sixty words and more. */
  public static final String PROMPT = "a hunter stands tall under the stars ".repeat(9).strip();

  private static final ObjectMapper JSON = new ObjectMapper();

  private Scripts() {}

  public static String good() {
    return of(shot(1, 1, "Orion hunts a hare."), shot(2, 2, "Behind him rises Scorpius."));
  }

  public static ObjectNode shot(int from, int to, String narration) {
    return JSON.createObjectNode()
        .put("from", from)
        .put("to", to)
        .put("narration", narration)
        .put("prompt", PROMPT)
        .put("size", "close-up")
        .put("camera", "push-in")
        .put("transition", "push");
  }

  public static ObjectNode but(ObjectNode shot, Consumer<ObjectNode> change) {
    change.accept(shot);
    return shot;
  }

  public static String of(ObjectNode... shots) {
    ObjectNode answer = JSON.createObjectNode();
    for (ObjectNode shot : shots) {
      answer.withArray("shots").add(shot);
    }
    return answer.toString();
  }
}
