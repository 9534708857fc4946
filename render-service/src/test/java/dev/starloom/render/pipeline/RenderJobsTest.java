package dev.starloom.render.pipeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.starloom.contracts.artifact.ArtifactKeys;
import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.contracts.event.ShotFailed;
import dev.starloom.contracts.event.ShotRendered;
import dev.starloom.contracts.event.ShotRequested;
import dev.starloom.contracts.event.Topics;
import dev.starloom.contracts.story.RenderSpec;
import dev.starloom.contracts.story.Storyboard;
import dev.starloom.embedded.test.Broker;
import dev.starloom.embedded.test.Tables;
import dev.starloom.embedded.test.TestInfrastructure;
import dev.starloom.platform.artifact.ArtifactStore;
import dev.starloom.platform.artifact.Sha256;
import dev.starloom.platform.ffmpeg.Ffmpeg;
import dev.starloom.platform.json.Json;
import dev.starloom.render.planetarium.PlanetariumEngine;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service as it runs, with its own engine. */
@QuarkusTest
@TestProfile(ScriptedEngine.Profile.class)
@WithTestResource(
    value = TestInfrastructure.class,
    initArgs = @ResourceArg(name = "database", value = "render"))
class RenderJobsTest {
  @Inject ArtifactStore artifacts;
  @Inject AgroalDataSource dataSource;
  @Inject Ffmpeg ffmpeg;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  @TempDir Path folder;
  private Broker broker;

  @BeforeEach
  void open() {
    broker = new Broker(bootstrapServers);
  }

  @AfterEach
  void close() {
    broker.close();
  }

  @Test
  void a_requested_shot_becomes_a_clip_of_all_its_frames() {
    request("clip", Boards.board(1, "oil"));

    ShotRendered rendered = broker.hear(ShotRendered.class, "clip");

    assertThat(rendered.shotId()).isEqualTo("clip-0");
    assertThat(rendered.frames()).isEqualTo(Boards.FRAMES);
    assertThat(rendered.cached()).isFalse();
    assertThat(probe(rendered.clip())).isEqualTo("h264,160,90,8");
  }

  @Test
  void a_clip_is_addressed_by_all_that_determines_it() {
    Storyboard board = Boards.board(2, "oil");
    request("address", board);

    ShotRendered rendered = broker.hear(ShotRendered.class, "address");

    RenderSpec spec = RenderSpec.of(PlanetariumEngine.ID, board, 0);
    assertThat(rendered.clip().key()).isEqualTo(ArtifactKeys.clip(Sha256.of(Json.write(spec))));
  }

  @Test
  void an_overlay_that_is_wanted_is_there_before_the_shot_is_said_to_be_even_if_the_clip_was() {
    Storyboard board = Boards.board(8, "oil");
    request("bare", board);
    ArtifactRef clip = broker.hear(ShotRendered.class, "bare").clip();
    assertThat(artifacts.find(ArtifactKeys.overlay(clip.key()))).isEmpty();

    request("overlay", Boards.withOverlay(board));

    assertThat(broker.hear(ShotRendered.class, "overlay").clip()).isEqualTo(clip);
    assertThat(artifacts.find(ArtifactKeys.overlay(clip.key()))).isPresent();
  }

  @Test
  void a_shot_event_has_the_shot_as_its_key_and_the_story_in_its_headers() {
    request("headers", Boards.board(3, "oil"));
    broker.hear(ShotRendered.class, "headers");

    assertThat(broker.records(Topics.SHOT_RENDERED))
        .filteredOn(record -> Broker.header(record, "ce_storyid").equals("headers"))
        .extracting(
            ConsumerRecord::key,
            record -> Broker.header(record, "ce_type"),
            record -> Broker.header(record, "ce_source"))
        .containsExactly(tuple("headers-0", "shot.rendered.v1", "render-service"));
  }

  @Test
  void a_handled_shot_leaves_no_job_behind() {
    request("lease", Boards.board(4, "oil"));
    broker.hear(ShotRendered.class, "lease");

    new Tables(dataSource).awaitNoJobs();
  }

  @Test
  void another_take_of_a_shot_is_another_clip() {
    ArtifactRef board = store("takes", Boards.board(7, "oil"));
    broker.say(new ShotRequested("takes", "takes-0", 0, board));
    broker.say(new ShotRequested("takes", "takes-0", 0, board, 2));

    List<ShotRendered> rendered = broker.hear(ShotRendered.class, "takes", 2);

    assertThat(rendered).extracting(ShotRendered::take).containsExactlyInAnyOrder(null, 2);
    assertThat(rendered).extracting(one -> one.clip().key()).doesNotHaveDuplicates();
  }

  @Test
  void a_damaged_storyboard_fails_the_shot() {
    ArtifactRef whole = store("damaged", Boards.board(5, "oil"));
    var damaged =
        new ArtifactRef(
            whole.bucket(), whole.key(), whole.bytes(), "0".repeat(64), whole.mediaType());
    broker.say(new ShotRequested("damaged", "damaged-0", 0, damaged, 3));

    ShotFailed failed = broker.hear(ShotFailed.class, "damaged");

    assertThat(failed.code()).isEqualTo("artifact_broken");
    assertThat(failed.take()).isEqualTo(3);
    assertThat(failed.sentence()).startsWith("Shot 1 can't be rendered.").contains("checksum");
  }

  @Test
  void a_shot_for_an_engine_of_other_replicas_waits_for_them_and_fails_if_none_comes() {
    request("elsewhere", Boards.board(6, "oil", "wan"));
    var waiting = new JobRows(dataSource, "render-shot-wan");
    await().atMost(Duration.ofSeconds(20)).until(() -> waiting.count() == 1);

    waiting.age(Duration.ofHours(1));

    ShotFailed failed = broker.hear(ShotFailed.class, "elsewhere");
    assertThat(failed.code()).isEqualTo("engine_unavailable");
    assertThat(failed.sentence())
        .startsWith("Shot 1 can't be rendered. No render-service")
        .contains("STARLOOM_RENDER_WAN_MODEL");
    await().atMost(Duration.ofSeconds(20)).until(() -> waiting.count() == 0);
  }

  @Test
  void it_says_that_it_is_ready() {
    given()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("status", equalTo("UP"))
        .body("checks.name", hasItem("render-shot jobs"));
  }

  @Test
  void it_can_be_measured() {
    given().get("/q/metrics").then().statusCode(200).body(containsString("kafka_consumer"));
  }

  private void request(String storyId, Storyboard board) {
    broker.say(new ShotRequested(storyId, storyId + "-0", 0, store(storyId, board)));
  }

  private ArtifactRef store(String storyId, Storyboard board) {
    return artifacts.putJson(ArtifactKeys.storyboard(storyId), board);
  }

  private String probe(ArtifactRef clip) {
    Path file = folder.resolve("clip.mp4");
    artifacts.fetch(clip, file);
    String entries = "stream=codec_name,width,height,nb_read_packets";
    List<String> arguments =
        List.of(
            "-v", "error", "-count_packets", "-show_entries", entries, "-of", "csv=p=0", "" + file);
    return ffmpeg.probe(arguments, Duration.ofSeconds(20)).strip();
  }
}
