package dev.starloom.safety.remote;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.starloom.contracts.safety.Decision;
import dev.starloom.contracts.safety.FrameHit;
import dev.starloom.contracts.safety.FrameVerdict;
import dev.starloom.safety.frame.Clips;
import dev.starloom.safety.frame.Gates;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A gate whose own classifier looks for nudity and finds nothing, and a server for the rest. */
class VisionJudgeTest {
  private static final String HARMLESS =
      """
      {"frames": [{"nudity": 0, "gore": 0}, {"nudity": 0, "gore": 0.1}]}""";

  @TempDir static Path folder;
  private static Path clip;
  private StubServer server;

  @BeforeAll
  static void make() {
    clip = Clips.make(folder.resolve("clip.mp4"), new Clips.Part("ref_stars.png", 24));
  }

  @BeforeEach
  void open() throws IOException {
    server = new StubServer();
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void a_few_pictures_are_sent_as_jpeg() {
    says(HARMLESS);

    judge("false");

    assertThat(server.asked()).hasSize(1);
    assertThat(server.asked().get(0).path()).isEqualTo("/v1/chat/completions");
    JsonNode parts = server.asked().get(0).body().path("messages").path(1).path("content");
    assertThat(parts).hasSize(2);
    String url = parts.get(0).path("image_url").path("url").asText();
    assertThat(url).startsWith("data:image/jpeg;base64,");
    assertThat(Base64.getDecoder().decode(url.substring(url.indexOf(',') + 1)))
        .startsWith(0xFF, 0xD8);
  }

  @Test
  void what_it_sees_is_a_hit_at_the_time_of_its_picture() {
    says("{\"frames\": [{\"nudity\": 0, \"gore\": 0}, {\"nudity\": 0, \"gore\": 0.97}]}");

    FrameVerdict verdict = judge("false");

    assertThat(verdict.decision()).isEqualTo(Decision.BLOCK);
    FrameHit hit = verdict.hits().get(0);
    assertThat(hit.category()).isEqualTo("gore");
    assertThat(hit.startSeconds()).isEqualTo(18 / 24.0);
    assertThat(hit.model()).isEqualTo("remote:seer");
  }

  @Test
  void a_look_at_a_few_pictures_is_no_check_of_a_clip() {
    says(HARMLESS);

    FrameVerdict verdict = judge("false");

    assertThat(verdict.checked()).containsExactly("nudity");
    assertThat(verdict.notChecked()).containsExactly("gore");
    assertThat(verdict.sampled()).containsExactly("gore");
    assertThat(verdict.decision()).isEqualTo(Decision.REVIEW);
  }

  @Test
  void it_is_a_check_where_the_operator_says_so() {
    says("Here you are: " + HARMLESS);

    FrameVerdict verdict = judge("true");

    assertThat(verdict.checked()).containsExactly("nudity", "gore");
    assertThat(verdict.decision()).isEqualTo(Decision.PASS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I can't look at pictures.",
        "{\"frames\": [{\"nudity\": 0, \"gore\": 0}]}",
        "{\"frames\": [{\"nudity\": 0, \"gore\": 0}, {\"nudity\": 0}]}",
        "{\"frames\": [{\"nudity\": 0, \"gore\": 0}, {\"nudity\": 0, \"gore\": 50}]}",
        "{\"frames\": [{\"nudity\": 0, \"gore\": 0}, {\"nudity\": 0, \"gore\": \"low\"}]}"
      })
  void no_usable_answer_makes_its_categories_not_checked(String answer) {
    says(answer);

    FrameVerdict verdict = judge("true");

    assertThat(verdict.notChecked()).contains("gore");
    assertThat(verdict.decision()).isEqualTo(Decision.REVIEW);
  }

  @Test
  void a_failing_server_makes_its_categories_not_checked_also_those_checked_here() {
    server.answers(500, "{}");

    FrameVerdict verdict = judge("true");

    assertThat(verdict.notChecked()).containsExactlyInAnyOrder("nudity", "gore");
    assertThat(verdict.decision()).isEqualTo(Decision.REVIEW);
  }

  private void says(String content) {
    var answer = new ObjectMapper().createObjectNode();
    answer.putArray("choices").addObject().putObject("message").put("content", content);
    server.answers(200, answer.toString());
  }

  private FrameVerdict judge(String suffices) {
    var vision =
        VisionJudge.of(
                Remotes.config(
                    "url", server.url(),
                    "vision-model", "seer",
                    "frames", "2",
                    "frames-suffice", suffices,
                    "retries", "0"))
            .orElseThrow();
    return Gates.verdictRequiringGore(vision, clip);
  }
}
