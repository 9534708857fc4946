package dev.starloom.safety.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.starloom.safety.frame.Clips;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SysPropConfigSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScreenVideoTest {
  @TempDir static Path folder;
  private static String harmless;
  private static String flagged;

  private ByteArrayOutputStream out;
  private ByteArrayOutputStream err;

  @BeforeAll
  static void make() {
    var stars = new Clips.Part("ref_stars.png", 6);
    harmless = Clips.make(folder.resolve("harmless.mp4"), stars).toString();
    flagged =
        Clips.make(
                folder.resolve("flagged.mp4"),
                stars,
                new Clips.Part("fixture_block_mid_lowfreq.png", 6))
            .toString();
  }

  @BeforeEach
  void open() {
    out = new ByteArrayOutputStream();
    err = new ByteArrayOutputStream();
  }

  @Test
  void a_video_that_is_not_blocked_exits_0_with_the_verdict_of_the_pipeline() throws IOException {
    assertThat(run("--video", harmless, "--json")).isZero();

    JsonNode verdict = new ObjectMapper().readTree(text(out));
    assertThat(verdict.path("verdict").asText()).isEqualTo("pass");
    assertThat(verdict.path("frames").asInt()).isEqualTo(6);
    assertThat(verdict.path("audience").asText()).isEqualTo("general");
  }

  @Test
  void a_blocked_video_exits_1_with_hits_and_their_times() throws IOException {
    assertThat(run("--video", flagged, "--json")).isEqualTo(1);

    JsonNode hit = new ObjectMapper().readTree(text(out)).path("hits").path(0);
    assertThat(hit.path("category").asText()).isEqualTo("nudity");
    assertThat(hit.path("startSeconds").asDouble()).isEqualTo(0.25);
  }

  @Test
  void a_person_is_told_decision_times_and_what_nobody_looked_for() {
    run("--video", flagged);

    assertThat(text(out))
        .startsWith("block, 12 frames looked at")
        .contains("nudity, severity 6, 0.25 s to 0.46 s")
        .contains("not checked: gore");
  }

  @Test
  void profile_and_release_choose_the_policy() throws IOException {
    run("--video", harmless, "--json", "--profile", "children", "--release", "public");

    JsonNode verdict = new ObjectMapper().readTree(text(out));
    assertThat(verdict.path("verdict").asText()).isEqualTo("review");
    assertThat(verdict.path("release").asText()).isEqualTo("public");
  }

  @Test
  void a_file_that_is_no_video_exits_1_with_a_sentence() throws IOException {
    Path file = Files.writeString(folder.resolve("text.mp4"), "no video");

    assertThat(run("--video", file.toString())).isEqualTo(1);
    assertThat(text(err)).isEqualTo("The clip can't be opened as a video.\n");
  }

  @Test
  void a_file_that_is_not_there_exits_1_with_a_sentence() {
    assertThat(run("--video", folder.resolve("nowhere.mp4").toString())).isEqualTo(1);
    assertThat(text(err)).startsWith("There is no file").contains("nowhere.mp4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--video",
        "--video x.mp4 --profile adults",
        "--video x.mp4 --release cinema",
        "--video x.mp4 --jason",
        "--video x.mp4 a-text"
      })
  void wrong_usage_exits_2_with_the_usage(String arguments) {
    assertThat(run(arguments.split(" "))).isEqualTo(2);
    assertThat(text(err)).contains("Usage: --video FILE");
  }

  @Test
  void the_classifiers_of_the_configured_folder_are_used() {
    var models = Map.of("starloom.safety.models", folder.resolve("none").toString());

    int exit = run(models, "--video", harmless);

    assertThat(exit).isEqualTo(2);
    assertThat(text(err)).contains("folder of the models").contains("none can't be read");
  }

  @Test
  void a_long_look_says_how_far_it_is_after_two_seconds() {
    var clock = new long[] {0};
    var progress = new FrameProgress(new PrintStream(err, true), () -> clock[0]);

    progress.at(10, 100);
    clock[0] = 2_100_000_000L;
    progress.at(50, 100);

    assertThat(text(err)).isEqualTo("\rlooked at 50 of 100 frames");
  }

  private int run(String... arguments) {
    return run(Map.of(), arguments);
  }

  private int run(Map<String, String> configuration, String... arguments) {
    return ScreenVideo.run(
        arguments,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        new SysPropConfigSource(),
        new PropertiesConfigSource(configuration, "test", 1));
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
