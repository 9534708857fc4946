package dev.starloom.contracts.safety;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * The text gate's decision on one or more texts.
 *
 * @param decision the strictest of what the hits ask for
 * @param hits in the order of their place in the text
 * @param rules hash of the word lists that decided
 */
public record TextVerdict(
    @JsonProperty("verdict") Decision decision, List<TextHit> hits, String rules) {
  public TextVerdict {
    hits = List.copyOf(hits);
  }
}
