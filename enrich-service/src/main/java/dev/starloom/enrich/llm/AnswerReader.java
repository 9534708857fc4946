package dev.starloom.enrich.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the JSON of an answer, also where a model puts it between fences. */
final class AnswerReader {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private static final Pattern FENCED =
      Pattern.compile("\\A```(?:json)?\\s*+(\\{.*\\})\\s*+```\\z", Pattern.DOTALL);

  private AnswerReader() {}

  /**
   * @throws BadAnswer if it is no JSON of the wanted form
   */
  static Answer read(String text) {
    String json = text == null ? "" : text.strip();
    Matcher fenced = FENCED.matcher(json);
    try {
      Answer answer = JSON.readValue(fenced.matches() ? fenced.group(1) : json, Answer.class);
      if (answer == null || answer.shots() == null) {
        throw new BadAnswer("it has no shots");
      }
      return answer;
    } catch (JsonProcessingException e) {
      throw new BadAnswer("it is not the JSON that was asked for");
    }
  }
}
