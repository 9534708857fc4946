package dev.starloom.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.starloom.contracts.event.Topics;
import dev.starloom.embedded.test.Broker;
import dev.starloom.platform.ffmpeg.FfmpegBundle;
import dev.starloom.quickstart.launch.RunFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole system through the launcher, as a user has it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StarloomIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PROMPT = "仙后座高坐王座，海面泛起波浪。猎户座升起，流星划过。";

  /** It dreams noise, but all the way. */
  private static final Map<String, String> TINY_MODEL =
      Map.of(
          "STARLOOM_RENDER_WAN_MODEL",
          Path.of("../render-service/src/test/resources/wan/tiny-wan22-diffusers")
              .toAbsolutePath()
              .normalize()
              .toString(),
          "STARLOOM_RENDER_WAN_SIZES",
          "96x64",
          "STARLOOM_RENDER_WAN_STEPS",
          "2");

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private static Path data;

  private static CommandLineRun starloom;
  private static Stories stories;

  @BeforeAll
  static void up() throws Exception {
    starloom = new CommandLineRun(data, TINY_MODEL);
    stories = new Stories(starloom);
    var up = starloom.run("up", "--detach");
    assertThat(up.code()).as(up.err()).isZero();
  }

  @AfterAll
  static void down() throws Exception {
    List<Long> pids = pids();

    assertThat(starloom.run("down").code()).isZero();

    assertThat(pids).noneMatch(StarloomIT::lives);
  }

  @Test
  @Order(1)
  void a_sentence_becomes_a_film_with_picture_voice_music_and_subtitles() throws Exception {
    Path film = data.resolve("film.mp4");

    var told =
        starloom.run("tell", PROMPT, "--size", "320x180", "--out", film.toString(), "--json");

    assertThat(told.code()).as(told.err()).isZero();
    assertThat(told.json().path("status").asText()).isEqualTo("completed");
    var check = new FilmCheck(FfmpegBundle.locate(Optional.empty(), data.resolve("tools")), film);
    assertThat(check.streams())
        .contains("codec_name=h264|codec_type=video|width=320|height=180|r_frame_rate=24/1")
        .contains("codec_name=aac")
        .contains("codec_type=subtitle");
    assertThat(check.seconds())
        .isGreaterThanOrEqualTo(6)
        .isCloseTo(told.json().path("seconds").asDouble(), within(0.1));
    assertThat(check.loudness()).isCloseTo(-16, within(1.0));
    List<byte[]> pictures = check.pictures();
    assertThat(FilmCheck.mean(pictures.get(2))).isGreaterThan(8);
    assertThat(FilmCheck.difference(pictures.get(2), pictures.get(4))).isGreaterThan(0.5);
    assertThat(spoken(Files.readString(data.resolve("film.srt")))).isEqualTo(PROMPT);
  }

  @Test
  @Order(2)
  void a_story_can_be_followed_topic_by_topic() throws Exception {
    JsonNode video = finishedStory();
    String id = video.path("id").asText();
    int shots = video.path("shotsTotal").asInt();
    try (var log = new Broker("127.0.0.1:" + kafkaPort())) {
      for (String topic :
          List.of(
              Topics.STORY_SUBMITTED,
              Topics.STORY_ADMITTED,
              Topics.STORY_STORYBOARDED,
              Topics.STORY_SCREENED,
              Topics.STORY_NARRATED,
              Topics.STORY_APPROVED,
              Topics.STORY_FINISHED)) {
        assertThat(log.records(topic, id)).as(topic).hasSize(1);
      }
      for (String topic :
          List.of(Topics.SHOT_REQUESTED, Topics.SHOT_RENDERED, Topics.SHOT_SCREENED)) {
        assertThat(log.records(topic, id)).as(topic).hasSize(shots);
      }
      var finished = log.records(Topics.STORY_FINISHED, id).get(0);
      assertThat(Broker.header(finished, "ce_type")).isEqualTo("story.finished.v1");
      assertThat(Broker.header(finished, "ce_source")).isEqualTo("postprocess-service");
      assertThat(finished.value().length).isLessThan(4096);
    }
  }

  @Test
  @Order(3)
  void the_logs_of_all_services_tell_of_a_story_under_one_trace() throws Exception {
    String id = finishedStory().path("id").asText();
    var line = Pattern.compile("\\S+ \\S+ \\S+ +([0-9a-f]{32}) .*" + id + ".*");
    var traces = new HashSet<String>();
    for (RunFile.Part part : starloom.running().services()) {
      Path log = data.resolve("logs").resolve(part.name() + ".log");
      List<String> lines = Files.readAllLines(log);

      assertThat(lines).as(part.name()).anyMatch(line.asMatchPredicate());

      lines.stream()
          .map(line::matcher)
          .filter(Matcher::matches)
          .forEach(m -> traces.add(m.group(1)));
    }
    assertThat(traces).hasSize(1);
  }

  @Test
  @Order(3)
  void a_banned_prompt_fails_with_its_category_before_anything_is_rendered() throws Exception {
    var told =
        starloom.run("tell", "血腥屠杀，断肢横飞", "--json", "--out", data.resolve("no.mp4").toString());

    assertThat(told.code()).isEqualTo(1);
    assertThat(told.json().path("error").path("code").asText()).isEqualTo("safety_blocked");
    assertThat(told.json().path("error").path("message").asText()).contains("gore");
    assertThat(data.resolve("no.mp4")).doesNotExist();
    try (var log = new Broker("127.0.0.1:" + kafkaPort())) {
      assertThat(log.records(Topics.SHOT_REQUESTED, told.json().path("id").asText())).isEmpty();
    }
  }

  @ParameterizedTest
  @Order(4)
  @CsvSource({
    "render-service, rendering",
    "safety-service, rendering",
    "postprocess-service, assembling",
    "prompt-service, rendering"
  })
  void a_service_killed_at_its_work_does_not_keep_the_film_from_finishing_once(
      String service, String stage) throws Exception {
    int port = service(service).port();
    String id = stories.order("天琴座与天鹰座隔着银河，" + service);
    stories.awaitStage(id, stage);

    kill(service(service).pid());

    stories.awaitStage(id, "finished");
    try (var log = new Broker("127.0.0.1:" + kafkaPort())) {
      assertThat(log.records(Topics.STORY_APPROVED, id))
          .extracting(r -> Broker.header(r, "ce_id"))
          .containsOnly(Broker.header(log.records(Topics.STORY_APPROVED, id).get(0), "ce_id"));
      // A repetition is allowed on the wire; a second, different film is not.
      assertThat(log.records(Topics.STORY_FINISHED, id))
          .extracting(r -> Broker.header(r, "ce_id"))
          .containsOnly(Broker.header(log.records(Topics.STORY_FINISHED, id).get(0), "ce_id"));
    }
    assertThat(service(service).port()).isEqualTo(port);
  }

  @Test
  @Order(4)
  void a_film_that_asks_for_a_reviewer_waits_for_one_and_the_audit_says_who_decided_what()
      throws Exception {
    String good = stories.order("天琴座升起", Map.of("review", "always"));
    String dark = stories.order("天鹰座升起", Map.of("review", "always"));
    stories.awaitStage(good, "reviewing");
    stories.awaitStage(dark, "reviewing");

    stories.decide(good, Map.of("decision", "approve", "reviewer", "Hypatia"));
    stories.decide(dark, Map.of("decision", "reject", "reason", "too dark to see"));

    stories.awaitStage(good, "finished");
    stories.awaitStage(dark, "failed");
    assertThat(stories.of(dark).path("error").path("message").asText()).contains("too dark to see");
    Path file = data.resolve("audit.ndjson");
    assertThat(starloom.run("audit", "export", "--out", file.toString()).code()).isZero();
    assertThat(starloom.run("audit", "verify", "--file", file.toString()).code()).isZero();
    assertThat(Files.readAllLines(file))
        .anyMatch(line -> line.contains(good) && line.contains("Hypatia"))
        .anyMatch(line -> line.contains(dark) && line.contains("too dark to see"));
    Files.writeString(file, Files.readString(file).replaceFirst("Hypatia", "Hypatie"));
    var broken = starloom.run("audit", "verify", "--file", file.toString());
    assertThat(broken.code()).isEqualTo(1);
  }

  @Test
  @Order(5)
  void after_the_launcher_was_killed_the_next_one_finishes_the_film() throws Exception {
    String id = stories.order("英仙座守望雪原，极光如幕");
    stories.awaitStage(id, "rendering");
    List<Long> orphans = pids();
    kill(starloom.running().pid());
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> orphans.stream().noneMatch(StarloomIT::lives));

    var up = starloom.run("up", "--detach");

    assertThat(up.code()).as(up.err()).isZero();
    stories.awaitStage(id, "finished");
  }

  @Test
  @Order(6)
  void enrich_and_screen_answer_without_a_story() throws Exception {
    JsonNode board = starloom.run("enrich", PROMPT, "--json").json();
    JsonNode verdict = starloom.run("screen", "血腥屠杀，断肢横飞", "--json").json();

    assertThat(board.path("language").asText()).isEqualTo("zh");
    assertThat(board.path("keywords").findValuesAsText("id")).contains("Cas", "Ori");
    assertThat(verdict.path("verdict").asText()).isEqualTo("block");
  }

  @Test
  @Order(6)
  void the_sky_of_a_place_and_hour_is_drawn_and_written_down() throws Exception {
    Path picture = data.resolve("sky.png");
    Path stars = data.resolve("stars.json");

    var sky =
        starloom.run(
            "sky",
            "--at",
            "2026-08-19T21:00+08:00",
            "--lat",
            "30.25",
            "--lon",
            "120.17",
            "--look-at",
            "织女",
            "--out",
            picture.toString(),
            "--json",
            stars.toString());

    assertThat(sky.code()).as(sky.err()).isZero();
    assertThat(ImageIO.read(picture.toFile()).getWidth()).isEqualTo(1280);
    assertThat(JSON.readTree(stars.toFile()).path("stars"))
        .anyMatch(star -> star.path("hip").asInt() == 91262 && star.path("alt").asDouble() > 60);
  }

  @Test
  @Order(6)
  void a_film_is_dreamt_by_a_video_model_and_passes_the_frame_gate() throws Exception {
    Path film = data.resolve("dream.mp4");

    var told =
        starloom.run(
            "tell",
            "A rock by the sea",
            "--engine",
            "wan",
            "--seconds",
            "3",
            "--size",
            "320x180",
            "--out",
            film.toString(),
            "--json");

    assertThat(told.code()).as(told.err()).isZero();
    assertThat(told.json().path("notes").toString()).contains("Dreamt by Wan as 96x64, 49 frames");
    assertThat(told.json().path("safety").path("shots").findValuesAsText("state"))
        .containsExactly("cleared");
    var check = new FilmCheck(FfmpegBundle.locate(Optional.empty(), data.resolve("tools")), film);
    assertThat(check.streams()).contains("width=320|height=180|r_frame_rate=24/1");
    assertThat(check.seconds()).isCloseTo(3, within(0.1));
    List<byte[]> pictures = check.pictures();
    assertThat(FilmCheck.difference(pictures.get(0), pictures.get(1))).isGreaterThan(5);
  }

  @Test
  @Order(6)
  void a_video_model_is_prepared_ahead() throws Exception {
    Path cache = data.resolve("wan");
    var environment = new HashMap<>(TINY_MODEL);
    environment.put("STARLOOM_RENDER_WAN_PRECISION", "fp16");
    environment.put("STARLOOM_RENDER_WAN_CACHE", cache.toString());

    var prepared = new CommandLineRun(data, environment).run("wan", "prepare");

    assertThat(prepared.code()).as(prepared.err()).isZero();
    assertThat(prepared.err()).contains("0 %  transformer-f16-");
    assertThat(cache).isDirectoryContaining("glob:**/transformer_2-f16-*.safetensors");
  }

  @Test
  @Order(7)
  void wrong_usage_exits_with_two() throws Exception {
    assertThat(starloom.run("tell").code()).isEqualTo(2);
    assertThat(starloom.run("sky", "--at", "yesterday").code()).isEqualTo(2);
    assertThat(starloom.run("sing").code()).isEqualTo(2);
    assertThat(starloom.run("tell", " ").code()).isEqualTo(2);
  }

  private static JsonNode finishedStory() throws IOException, InterruptedException {
    JsonNode stories = starloom.run("status", "--json").json().path("stories");
    return StreamSupport.stream(stories.spliterator(), false)
        .filter(story -> story.path("stage").asText().equals("finished"))
        .findFirst()
        .orElseThrow();
  }

  private static RunFile.Part service(String name) {
    return named(starloom.running().services(), name);
  }

  private static int kafkaPort() {
    return named(starloom.running().infrastructure(), "kafka").port();
  }

  private static RunFile.Part named(List<RunFile.Part> parts, String name) {
    return parts.stream().filter(part -> part.name().equals(name)).findFirst().orElseThrow();
  }

  private static List<Long> pids() {
    return starloom.running().services().stream().map(RunFile.Part::pid).toList();
  }

  private static void kill(long pid) {
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
  }

  private static boolean lives(long pid) {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
  }

  private static String spoken(String srt) {
    return srt.lines()
        .filter(line -> !line.isBlank() && !line.matches("\\d+|.*-->.*"))
        .reduce("", String::concat);
  }
}
