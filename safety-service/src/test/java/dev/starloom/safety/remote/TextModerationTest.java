package dev.starloom.safety.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starloom.contracts.safety.Decision;
import dev.starloom.contracts.safety.TextHit;
import dev.starloom.contracts.safety.TextVerdict;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextModerationTest {
  private static final Map<String, String> PROMPT = Map.of("prompt", "Orion rises");

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
  void it_is_off_without_a_url_and_without_a_model() {
    assertThat(TextModeration.of(Remotes.config("text-model", "m"))).isEmpty();
    assertThat(TextModeration.of(Remotes.config("url", server.url()))).isEmpty();
  }

  @Test
  void the_texts_are_sent_with_model_and_key() {
    scores("\"sexual\": 0.01");

    judge();

    assertThat(server.asked()).hasSize(1);
    StubServer.Asked asked = server.asked().get(0);
    assertThat(asked.path()).isEqualTo("/v1/moderations");
    assertThat(asked.authorization()).isEqualTo("Bearer secret");
    assertThat(asked.body().path("model").asText()).isEqualTo("omni");
    assertThat(asked.body().path("input").get(0).asText()).isEqualTo("Orion rises");
  }

  @ParameterizedTest
  @CsvSource({
    "'\"sexual\": 0.2, \"violence\": 0.95', PASS",
    "'\"sexual\": 0.6', REVIEW",
    "'\"violence/graphic\": 0.95', BLOCK",
    "'\"hate\": 0.5, \"sexual/minors\": 0.91', BLOCK"
  })
  void scores_become_a_decision(String scores, Decision decision) {
    scores(scores);

    assertThat(judge().decision()).isEqualTo(decision);
  }

  @Test
  void a_hit_has_our_category_and_names_the_model() {
    scores("\"violence/graphic\": 0.95");

    TextHit hit = judge().hits().get(0);

    assertThat(hit.category()).isEqualTo("gore");
    assertThat(hit.text()).isEqualTo("Orion rises");
    assertThat(hit.rule()).isEqualTo("remote:omni:gore");
    assertThat(hit.source()).isEqualTo("prompt");
  }

  @ParameterizedTest
  @CsvSource({
    "500, '{}'",
    "401, '{}'",
    "200, 'no json'",
    "200, '{}'",
    "200, '{\"results\": []}'",
    "200, '{\"results\": [{\"flagged\": false}]}'",
    "200, '{\"results\": [{\"category_scores\": {\"sexual\": \"NaN\"}}]}'",
    "200, '{\"results\": [{\"category_scores\": {\"sexual\": 7}}]}'"
  })
  void no_usable_answer_is_never_a_pass(int status, String answer) {
    server.answers(status, answer);

    TextVerdict verdict = judge();

    assertThat(verdict.decision()).isEqualTo(Decision.REVIEW);
    assertThat(verdict.hits())
        .extracting(TextHit::category)
        .containsExactly(TextModeration.NOT_CHECKED);
  }

  @Test
  void a_server_that_says_nothing_is_given_up_after_the_limit() {
    server.isSilent();
    var moderation = TextModeration.of(config("timeout", "0.2s", "retries", "0")).orElseThrow();

    assertThat(moderation.judge(PROMPT).decision()).isEqualTo(Decision.REVIEW);
  }

  @Test
  void a_server_that_is_not_there_is_never_a_pass() {
    var moderation = TextModeration.of(config("retries", "0")).orElseThrow();
    server.close();

    assertThat(moderation.judge(PROMPT).decision()).isEqualTo(Decision.REVIEW);
  }

  @Test
  void a_failure_is_asked_again_as_often_as_configured() {
    server.answers(503, "");

    TextModeration.of(config("retries", "2")).orElseThrow().judge(PROMPT);

    assertThat(server.asked()).hasSize(3);
  }

  @Test
  void an_endless_answer_is_given_up() {
    server.answers(200, " ".repeat((1 << 20) + 1) + "{\"results\": []}");

    assertThat(judge().decision()).isEqualTo(Decision.REVIEW);
  }

  @ParameterizedTest
  @CsvSource({
    "url, ftp://x/v1, url is no http address",
    "retries, 9, retries is not 0 to 5",
    "frames, 0, frames is not 1 to 10",
    "review, 0.95, review and block"
  })
  void a_setting_that_is_of_no_use_is_refused_with_its_key(
      String key, String value, String sentence) {
    assertThatThrownBy(() -> TextModeration.of(config(key, value)))
        .hasMessageContaining("starloom.safety.remote." + sentence);
  }

  private void scores(String scores) {
    server.answers(
        200, "{\"results\": [{\"flagged\": false, \"category_scores\": {" + scores + "}}]}");
  }

  private TextVerdict judge() {
    return TextModeration.of(config("retries", "0")).orElseThrow().judge(PROMPT);
  }

  private RemoteConfig config(String... more) {
    var all = new String[6 + more.length];
    System.arraycopy(
        new String[] {"url", server.url(), "key", "secret", "text-model", "omni"}, 0, all, 0, 6);
    System.arraycopy(more, 0, all, 6, more.length);
    return Remotes.config(all);
  }
}
