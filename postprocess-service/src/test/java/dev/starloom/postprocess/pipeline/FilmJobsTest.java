package dev.starloom.postprocess.pipeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import dev.starloom.contracts.artifact.ArtifactKeys;
import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.contracts.artifact.Deliverable;
import dev.starloom.contracts.event.StoryApproved;
import dev.starloom.contracts.event.StoryControl;
import dev.starloom.contracts.event.StoryFailed;
import dev.starloom.contracts.event.StoryFinished;
import dev.starloom.contracts.event.StoryNarrated;
import dev.starloom.contracts.event.StoryScreened;
import dev.starloom.contracts.story.Scene;
import dev.starloom.contracts.story.Shot;
import dev.starloom.contracts.story.Storyboard;
import dev.starloom.embedded.test.Broker;
import dev.starloom.embedded.test.Tables;
import dev.starloom.embedded.test.TestInfrastructure;
import dev.starloom.platform.artifact.ArtifactStore;
import dev.starloom.platform.ffmpeg.Ffmpeg;
import dev.starloom.postprocess.narration.Narration;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@WithTestResource(
    value = TestInfrastructure.class,
    initArgs = @ResourceArg(name = "database", value = "postprocess"))
class FilmJobsTest {
  private static final int SHOTS = 2;
  private static final double SHOT_SECONDS = 1.5;

  /** Made by the first test that needs it, because a film takes seconds. */
  private static StoryFinished film;

  private static StoryNarrated narrated;

  @Inject ArtifactStore artifacts;
  @Inject AgroalDataSource dataSource;
  @Inject Ffmpeg ffmpeg;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  @TempDir Path folder;
  private Broker broker;
  private Tables tables;

  @BeforeEach
  void open() {
    broker = new Broker(bootstrapServers);
    tables = new Tables(dataSource);
  }

  @AfterEach
  void close() {
    broker.close();
  }

  @Test
  void an_approved_story_becomes_a_film_with_picture_sound_and_subtitles() {
    Path video = fetch(film().video());

    assertThat(probe(video, "stream=codec_name").lines())
        .containsExactlyInAnyOrder("h264", "aac", "mov_text");
  }

  @Test
  void the_film_is_as_long_as_its_record_says() {
    double length = Double.parseDouble(probe(fetch(film().video()), "format=duration"));

    assertThat(length).isCloseTo(film().seconds(), within(0.1));
  }

  @Test
  void the_film_has_subtitles_in_both_formats() throws IOException {
    assertThat(Files.readString(fetch(film().subtitles())))
        .startsWith("WEBVTT")
        .contains(line(0), line(1));
    assertThat(Files.readString(fetch(film().subRip()))).contains(line(0), line(1));
  }

  @Test
  void the_film_has_a_picture_to_show_for_it() throws IOException {
    assertThat(film().thumbnail().mediaType()).isEqualTo("image/jpeg");
    assertThat(ImageIO.read(fetch(film().thumbnail()).toFile())).isNotNull();
  }

  @Test
  void the_film_comes_with_its_stream_its_pictures_and_its_papers() {
    assertThat(film().deliverables())
        .as("said in the event")
        .extracting(Deliverable::name)
        .containsExactly("film.m3u8");
    assertThat(manifest().deliverables())
        .extracting(Deliverable::name)
        .containsExactly(
            "film.m3u8",
            "video.m3u8",
            "video.m4s",
            "subs.m3u8",
            "subs.vtt",
            "poster.jpg",
            "contact-sheet.jpg",
            "sprite.jpg",
            "thumbnails.vtt",
            "receipt.json",
            "credentials.json",
            "storyboard.json");
  }

  /** Players and caches keep them for ever. */
  @Test
  void every_file_is_stored_under_its_content() {
    for (Deliverable file : manifest().deliverables()) {
      ArtifactRef ref = file.artifact();
      if (!file.name().equals("storyboard.json")) {
        assertThat(ref.key()).contains("/film/" + ref.sha256().substring(0, 16) + ".");
      }
      assertThat(artifacts.find(ref.key())).contains(ref);
    }
  }

  @Test
  void the_film_names_its_story_and_producer_to_machines() {
    assertThat(probe(fetch(film().video()), "format_tags=AIGC"))
        .contains("Label", "ContentProducer", "starloom", "ProduceID", "film");
  }

  @Test
  void a_film_that_exists_is_announced_again_and_not_made_again() {
    StoryFinished first = film();
    var lost = List.of(missingClip("lost-0"), missingClip("lost-1"));

    broker.say(approved(clips("film")));
    broker.hear(StoryFinished.class, "film", 2);
    tables.awaitNoJobs();
    broker.say(approved(lost));

    assertThat(broker.hear(StoryFinished.class, "film", 3)).containsOnly(first);
  }

  @Test
  void the_film_is_spoken_by_the_voice_of_its_narration() throws IOException {
    film();
    Narration narration = artifacts.readJson(narrated.narration(), Narration.class);

    assertThat(narration.lines())
        .extracting(line -> line.text() + " " + line.voice())
        .containsExactly(line(0) + " espeak-ng/en-us", line(1) + " espeak-ng/en-us");
    assertThat(film().notes()).noneMatch(note -> note.contains("no narration"));
  }

  @Test
  void a_story_that_was_planned_before_it_was_spoken_has_a_film_with_subtitles() {
    broker.say(new StoryApproved("older", storyboard("older"), clips("older")));

    assertThat(broker.hear(StoryFinished.class, "older").notes())
        .anyMatch(note -> note.startsWith("There is no narration (it was planned before"));
  }

  @Test
  void a_cancelled_story_is_not_narrated() {
    broker.say(new StoryControl("unspoken", StoryControl.CANCEL));
    tables.awaitCancelled("unspoken");
    ArtifactRef planned = storyboard("unspoken");

    broker.say(new StoryScreened("unspoken", planned, planned, planned));
    broker.say(new StoryScreened("spoken", planned, planned, planned));

    broker.hear(StoryNarrated.class, "spoken");
    assertThat(broker.heard(StoryNarrated.class, "unspoken")).isEmpty();
    assertThat(artifacts.find(ArtifactKeys.narration("unspoken"))).isEmpty();
  }

  @Test
  void a_storyboard_that_is_gone_fails_the_story_before_a_shot_is_rendered() {
    ArtifactRef gone = missingClip("no-storyboard");
    broker.say(new StoryScreened("gone", gone, gone, gone));

    StoryFailed failed = broker.hear(StoryFailed.class, "gone");

    assertThat(failed.code()).isEqualTo("artifact_broken");
    assertThat(failed.sentence()).startsWith("The narration can't be made.");
  }

  @Test
  void a_missing_clip_fails_the_story() {
    approveWithoutClips("missing");

    StoryFailed failed = broker.hear(StoryFailed.class, "missing");

    assertThat(failed.code()).isEqualTo("artifact_broken");
    assertThat(failed.stage()).isEqualTo("postprocess-service");
    assertThat(failed.sentence()).startsWith("The film can't be made.").contains("is gone");
  }

  @Test
  void a_cancelled_story_becomes_no_film() {
    broker.say(new StoryControl("cancelled", StoryControl.CANCEL));
    tables.awaitCancelled("cancelled");

    broker.say(new StoryApproved("cancelled", storyboard("cancelled"), clips("cancelled")));

    awaitAllBefore("after-cancelled");
    assertThat(artifacts.find(ArtifactKeys.film("cancelled", "film.json"))).isEmpty();
    assertThat(broker.heard(StoryFinished.class, "cancelled")).isEmpty();
    assertThat(broker.heard(StoryFailed.class, "cancelled")).isEmpty();
  }

  @Test
  void a_failed_film_leaves_no_job_behind() {
    approveWithoutClips("lease");
    broker.hear(StoryFailed.class, "lease");

    tables.awaitNoJobs();
  }

  @Test
  void it_says_that_it_is_ready() {
    given()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("status", equalTo("UP"))
        .body("checks.name", hasItems("make-film jobs", "narrate jobs"));
  }

  @Test
  void it_can_be_measured() {
    given().get("/q/metrics").then().statusCode(200).body(containsString("kafka_consumer"));
  }

  /** From the screened storyboard on, with what is spoken. */
  private StoryFinished manifest() {
    String key = ArtifactKeys.film(film().storyId(), "film.json");
    return artifacts.readJson(artifacts.find(key).orElseThrow(), StoryFinished.class);
  }

  private StoryFinished film() {
    if (film == null) {
      ArtifactRef planned = storyboard("film");
      broker.say(new StoryScreened("film", planned, planned, planned));
      narrated = broker.hear(StoryNarrated.class, "film");
      broker.say(approved(clips("film")));
      film = broker.hear(StoryFinished.class, "film");
      tables.awaitNoJobs();
    }
    return film;
  }

  private static StoryApproved approved(List<ArtifactRef> clips) {
    return new StoryApproved("film", narrated.storyboard(), clips, narrated.narration());
  }

  /** One slot takes jobs in the order in which they came. */
  private void awaitAllBefore(String storyId) {
    approveWithoutClips(storyId);
    broker.hear(StoryFailed.class, storyId);
    tables.awaitNoJobs();
  }

  private void approveWithoutClips(String storyId) {
    var lost = List.of(missingClip(storyId + "-0"), missingClip(storyId + "-1"));
    broker.say(new StoryApproved(storyId, storyboard(storyId), lost));
  }

  private ArtifactRef missingClip(String name) {
    String key = "clips/" + name + ".mp4";
    return new ArtifactRef(storyboard(name).bucket(), key, 9, "0".repeat(64), "video/mp4");
  }

  private ArtifactRef storyboard(String storyId) {
    var scene = new Scene(List.of(), "sea", "none", "still");
    List<Shot> shots =
        IntStream.range(0, SHOTS)
            .mapToObj(i -> new Shot(i, line(i), "p", "", SHOT_SECONDS, i, "oil", scene))
            .toList();
    var board =
        new Storyboard(
            "en", "Stars", "oil", "calm", 1, 160, 90, 24, true, true, List.of(), shots, null);
    return artifacts.putJson(ArtifactKeys.storyboard(storyId), board);
  }

  private static String line(int shot) {
    return shot == 0 ? "A star." : "The sea.";
  }

  private List<ArtifactRef> clips(String storyId) {
    return IntStream.range(0, SHOTS).mapToObj(i -> clip(storyId + "-" + i)).toList();
  }

  private ArtifactRef clip(String name) {
    Path file = folder.resolve(name + ".mp4");
    String source = "testsrc=size=160x90:rate=24:duration=" + SHOT_SECONDS;
    List<String> arguments =
        List.of("-v", "error", "-y", "-f", "lavfi", "-i", source, "-pix_fmt", "yuv420p", "" + file);
    ffmpeg.run(arguments, Duration.ofSeconds(20));
    return artifacts.put("clips/" + name + ".mp4", file, "video/mp4");
  }

  private Path fetch(ArtifactRef ref) {
    Path file = folder.resolve(Path.of(ref.key()).getFileName());
    artifacts.fetch(ref, file);
    return file;
  }

  private String probe(Path video, String entries) {
    List<String> arguments =
        List.of("-v", "error", "-show_entries", entries, "-of", "csv=p=0", "" + video);
    return ffmpeg.probe(arguments, Duration.ofSeconds(20)).strip();
  }
}
