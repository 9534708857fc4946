package dev.starloom.contracts.safety;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * The text gate's decision on one or more texts.
 *
 * @param decision the strictest of what the hits ask for
 * @param hits in the order of their place in the text
 * @param rules hash of the word lists that decided
 * @param notes finds that pass and are worth saying, such as a deed of myth that is better shown
 *     off-screen; absent in old documents
 * @param audience who will see the film, which decides how strict the gate is; one of {@link
 *     dev.starloom.contracts.story.Audiences#KNOWN}, absent in old documents
 */
public record TextVerdict(
    @JsonProperty("verdict") Decision decision,
    List<TextHit> hits,
    String rules,
    List<TextHit> notes,
    String audience) {
  public TextVerdict {
    hits = List.copyOf(hits);
    notes = notes == null ? List.of() : List.copyOf(notes);
  }

  /** A verdict without notes, for whoever it may be. */
  public TextVerdict(Decision decision, List<TextHit> hits, String rules) {
    this(decision, hits, rules, null, null);
  }
}
