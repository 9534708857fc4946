package dev.starloom.enrich.llm;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/** What a model says, before anything of it is believed: every part may be null. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Answer(List<AnswerShot> shots) {
  /**
   * @param from number of the first piece of the text that the shot shows
   * @param to number of the last one
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record AnswerShot(
      Integer from,
      Integer to,
      String narration,
      String prompt,
      String size,
      String camera,
      String transition) {}
}
