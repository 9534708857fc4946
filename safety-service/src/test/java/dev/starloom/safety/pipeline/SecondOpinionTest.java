package dev.starloom.safety.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.contracts.safety.Decision;
import dev.starloom.contracts.safety.TextHit;
import dev.starloom.contracts.safety.TextVerdict;
import dev.starloom.safety.remote.Remotes;
import dev.starloom.safety.remote.StubServer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SecondOpinionTest {
  private static final Map<String, String> PROMPT = Map.of("prompt", "Orion rises");
  private static final TextHit HIT =
      new TextHit("gore", 2, "Orion", 0, 5, "en:gore:orion", "prompt");

  private StubServer server;

  @BeforeEach
  void open() throws IOException {
    server = new StubServer();
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void without_a_server_the_first_verdict_stands() {
    TextVerdict first = first(Decision.PASS);

    assertThat(new SecondOpinion(Remotes.config()).on(PROMPT, first)).isSameAs(first);
  }

  @Test
  void a_server_that_finds_something_makes_a_verdict_stricter() {
    scores("\"violence/graphic\": 0.99");

    TextVerdict both = opinion().on(PROMPT, first(Decision.PASS));

    assertThat(both.decision()).isEqualTo(Decision.BLOCK);
    assertThat(both.hits()).hasSize(1);
    assertThat(both.rules()).isEqualTo("lists+remote:omni");
    assertThat(both.audience()).isEqualTo("general");
  }

  @Test
  void a_server_that_finds_nothing_makes_no_verdict_milder() {
    scores("\"violence/graphic\": 0");

    TextVerdict both = opinion().on(PROMPT, first(Decision.REVIEW, HIT));

    assertThat(both.decision()).isEqualTo(Decision.REVIEW);
    assertThat(both.hits()).containsExactly(HIT);
  }

  @Test
  void a_server_that_fails_leaves_a_doubt() {
    server.answers(500, "{}");

    assertThat(opinion().on(PROMPT, first(Decision.PASS)).decision()).isEqualTo(Decision.REVIEW);
  }

  @Test
  void what_is_blocked_already_is_not_sent() {
    opinion().on(PROMPT, first(Decision.BLOCK, HIT));

    assertThat(server.asked()).isEmpty();
  }

  private SecondOpinion opinion() {
    return new SecondOpinion(
        Remotes.config("url", server.url(), "text-model", "omni", "retries", "0"));
  }

  private void scores(String scores) {
    server.answers(200, "{\"results\": [{\"category_scores\": {" + scores + "}}]}");
  }

  private static TextVerdict first(Decision decision, TextHit... hits) {
    return new TextVerdict(decision, List.of(hits), "lists", List.of(), "general");
  }
}
