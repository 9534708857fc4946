package dev.starloom.safety.pipeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.starloom.contracts.artifact.ArtifactKeys;
import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.contracts.event.ShotRendered;
import dev.starloom.contracts.event.ShotScreened;
import dev.starloom.contracts.event.StoryFailed;
import dev.starloom.contracts.safety.Decision;
import dev.starloom.contracts.safety.FrameHit;
import dev.starloom.contracts.safety.FrameVerdict;
import dev.starloom.contracts.story.Audiences;
import dev.starloom.contracts.story.Releases;
import dev.starloom.contracts.story.StoryRequest;
import dev.starloom.embedded.test.Broker;
import dev.starloom.embedded.test.TestInfrastructure;
import dev.starloom.platform.artifact.ArtifactStore;
import dev.starloom.safety.frame.Clips;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@WithTestResource(TestInfrastructure.class)
class RenderedShotsTest {
  private static final Clips.Part STARS = new Clips.Part("ref_stars.png", 11);
  private static final Clips.Part FLAGGED = new Clips.Part("fixture_block_mid_lowfreq.png", 5);

  @Inject ArtifactStore artifacts;

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
  void a_harmless_clip_passes_after_a_look_at_every_frame() {
    ArtifactRef clip = render("harmless", Clips.make(folder.resolve("clip.mp4"), STARS));

    ShotScreened screened = broker.hear(ShotScreened.class, "harmless");

    assertThat(screened.decision()).isEqualTo(Decision.PASS);
    assertThat(screened.category()).isNull();
    assertThat(screened.clip()).isEqualTo(clip);
    assertThat(verdict(screened).frames()).isEqualTo(STARS.frames());
  }

  @Test
  void a_verdict_says_what_nobody_looked_for() {
    render("unchecked", Clips.make(folder.resolve("clip.mp4"), STARS));

    ShotScreened screened = broker.hear(ShotScreened.class, "unchecked");

    assertThat(verdict(screened).notChecked()).contains("gore");
    assertThat(verdict(screened).checked()).doesNotContain("gore");
  }

  @Test
  void a_flagged_clip_is_blocked_with_a_picture_as_evidence() {
    Path clip = Clips.make(folder.resolve("clip.mp4"), STARS, FLAGGED);
    render("flagged", clip, 16, Audiences.GENERAL, Releases.PRIVATE);

    ShotScreened screened = broker.hear(ShotScreened.class, "flagged");

    assertThat(screened.decision()).isEqualTo(Decision.BLOCK);
    assertThat(screened.category()).isEqualTo("nudity");
    assertThat(verdict(screened).hits())
        .extracting(FrameHit::evidence)
        .isNotEmpty()
        .allSatisfy(evidence -> assertThat(widthOfPicture(evidence)).isEqualTo(416));
  }

  @Test
  void a_hit_says_when_the_picture_is_shown() {
    Path clip = Clips.make(folder.resolve("clip.mp4"), STARS, FLAGGED);
    render("when", clip, 16, Audiences.GENERAL, Releases.PRIVATE);

    FrameHit hit = verdict(broker.hear(ShotScreened.class, "when")).hits().get(0);

    assertThat(hit.startSeconds()).isCloseTo(11 / 24.0, within(0.001));
    assertThat(hit.endSeconds()).isCloseTo(15 / 24.0, within(0.001));
  }

  @Test
  void a_public_film_whose_gore_nobody_looked_for_waits_for_a_reviewer() {
    Path clip = Clips.make(folder.resolve("clip.mp4"), STARS);
    render("public", clip, STARS.frames(), Audiences.GENERAL, Releases.PUBLIC);

    ShotScreened screened = broker.hear(ShotScreened.class, "public");

    assertThat(screened.decision()).isEqualTo(Decision.REVIEW);
    assertThat(verdict(screened).release()).isEqualTo(Releases.PUBLIC);
  }

  @Test
  void a_film_for_children_whose_gore_nobody_looked_for_waits_for_a_reviewer() {
    Path clip = Clips.make(folder.resolve("clip.mp4"), STARS);
    render("children", clip, STARS.frames(), Audiences.CHILDREN, Releases.PRIVATE);

    assertThat(broker.hear(ShotScreened.class, "children").decision()).isEqualTo(Decision.REVIEW);
  }

  @Test
  void a_story_without_a_request_is_judged_by_the_strictest_policy() {
    Path clip = Clips.make(folder.resolve("clip.mp4"), STARS);
    ArtifactRef ref = artifacts.put("clips/lost.mp4", clip, "video/mp4");
    broker.say(new ShotRendered("lost", "lost-0", ref, STARS.frames(), false));

    FrameVerdict verdict = verdict(broker.hear(ShotScreened.class, "lost"));

    assertThat(verdict.audience()).isEqualTo(Audiences.CHILDREN);
    assertThat(verdict.decision()).isEqualTo(Decision.REVIEW);
  }

  @Test
  void of_two_requests_under_one_key_the_stricter_counts() {
    artifacts.putJson(
        ArtifactKeys.request("twice", "fedcba9876543210"),
        new StoryRequest(
            "moon",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            Audiences.INTERNAL,
            Releases.PUBLIC,
            null,
            null));
    render("twice", Clips.make(folder.resolve("clip.mp4"), STARS));

    FrameVerdict verdict = verdict(broker.hear(ShotScreened.class, "twice"));

    assertThat(verdict.audience()).isEqualTo(Audiences.GENERAL);
    assertThat(verdict.release()).isEqualTo(Releases.PUBLIC);
  }

  @Test
  void a_clip_with_another_number_of_frames_than_was_rendered_ends_the_story() {
    Path clip = Clips.make(folder.resolve("clip.mp4"), STARS);
    render("swapped", clip, STARS.frames() + 1, Audiences.GENERAL, Releases.PRIVATE);

    StoryFailed failed = broker.hear(StoryFailed.class, "swapped");

    assertThat(failed.code()).isEqualTo("artifact_broken");
    assertThat(failed.sentence()).contains("made with 12 frames but holds 11");
  }

  @Test
  void a_clip_that_was_cut_off_ends_the_story_instead_of_passing() throws IOException {
    Path clip = Clips.make(folder.resolve("clip.mp4"), new Clips.Part("ref_noise.png", 24));
    byte[] bytes = Files.readAllBytes(clip);
    Files.write(clip, Arrays.copyOf(bytes, bytes.length * 2 / 3));
    render("cut", clip);

    StoryFailed failed = broker.hear(StoryFailed.class, "cut");

    assertThat(failed.code()).isEqualTo("artifact_broken");
    assertThat(failed.stage()).isEqualTo("safety-service");
    assertThat(broker.heard(ShotScreened.class, "cut")).isEmpty();
  }

  @Test
  void a_clip_that_an_earlier_gate_blocked_stays_blocked_when_it_comes_again() {
    Path file = Clips.make(folder.resolve("clip.mp4"), STARS);
    ArtifactRef clip = artifacts.put("clips/again.mp4", file, "video/mp4");
    ArtifactRef earlier = blocked("again", clip.sha256());

    render("again", file);

    ShotScreened screened = broker.hear(ShotScreened.class, "again");
    assertThat(screened.decision()).isEqualTo(Decision.BLOCK);
    assertThat(screened.verdict()).isEqualTo(earlier);
  }

  @Test
  void the_verdict_on_one_clip_of_a_shot_is_not_that_on_another() {
    blocked("other", "0123456789abcdef0123456789abcdef");

    render("other", Clips.make(folder.resolve("clip.mp4"), STARS));

    assertThat(broker.hear(ShotScreened.class, "other").decision()).isEqualTo(Decision.PASS);
  }

  private ArtifactRef blocked(String storyId, String clipSha256) {
    var nothing = List.<String>of();
    return artifacts.putJson(
        ArtifactKeys.shotVerdict(storyId, storyId + "-0", clipSha256),
        new FrameVerdict(Decision.BLOCK, List.of(), 11, nothing, nothing, nothing));
  }

  @Test
  void it_says_that_it_is_ready() {
    given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
  }

  @Test
  void it_can_be_measured() {
    given().get("/q/metrics").then().statusCode(200).body(containsString("kafka_consumer"));
  }

  private ArtifactRef render(String storyId, Path clip) {
    return render(storyId, clip, STARS.frames(), Audiences.GENERAL, Releases.PRIVATE);
  }

  private ArtifactRef render(
      String storyId, Path clip, int frames, String audience, String release) {
    var request =
        new StoryRequest(
            "stars", null, null, null, null, null, null, null, null, null, null, null, null,
            audience, release, null, null);
    artifacts.putJson(ArtifactKeys.request(storyId, "0123456789abcdef"), request);
    ArtifactRef ref = artifacts.put("clips/" + storyId + ".mp4", clip, "video/mp4");
    broker.say(new ShotRendered(storyId, storyId + "-0", ref, frames, false));
    return ref;
  }

  private FrameVerdict verdict(ShotScreened screened) {
    return artifacts.readJson(screened.verdict(), FrameVerdict.class);
  }

  private int widthOfPicture(ArtifactRef evidence) throws IOException {
    Path file = folder.resolve("evidence.png");
    artifacts.fetch(evidence, file);
    return ImageIO.read(file.toFile()).getWidth();
  }
}
