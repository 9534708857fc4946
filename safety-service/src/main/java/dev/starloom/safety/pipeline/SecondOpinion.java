package dev.starloom.safety.pipeline;

import dev.starloom.contracts.safety.Decision;
import dev.starloom.contracts.safety.TextHit;
import dev.starloom.contracts.safety.TextVerdict;
import dev.starloom.safety.remote.RemoteConfig;
import dev.starloom.safety.remote.TextModeration;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a moderation server says of texts that the word lists did not block, if one is configured.
 * It can make a verdict stricter and never milder; what is blocked already is not sent.
 */
@ApplicationScoped
class SecondOpinion {
  private final Optional<TextModeration> server;

  SecondOpinion(RemoteConfig config) {
    server = TextModeration.of(config);
  }

  /**
   * @param texts by what they are, as the first verdict judged them
   */
  TextVerdict on(Map<String, String> texts, TextVerdict first) {
    if (server.isEmpty() || first.decision() == Decision.BLOCK) {
      return first;
    }
    TextVerdict second = server.get().judge(texts);
    List<TextHit> hits = new ArrayList<>(first.hits());
    hits.addAll(second.hits());
    return new TextVerdict(
        first.decision().stricter(second.decision()),
        hits,
        first.rules() + "+" + second.rules(),
        first.notes(),
        first.audience());
  }
}
