package dev.starloom.safety.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.contracts.safety.Decision;
import dev.starloom.contracts.safety.FrameHit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real model on clips that ffmpeg made and decodes. */
class FrameGateTest {
  private static final int BEFORE = 19;
  private static final int SHOWN = 10;
  private static final int AFTER = 13;

  @TempDir static Path folder;
  private static FrameGate gate;
  private static Screening flagged;
  private static Screening clean;

  @BeforeAll
  static void judge() {
    gate = new FrameGate(new GateParts(List.of(OnnxFrameClassifier.bundled())), Clips.FFMPEG);
    flagged =
        judge(
            Clips.make(
                folder.resolve("flagged.mp4"),
                new Clips.Part("ref_stars.png", BEFORE),
                new Clips.Part("fixture_block_mid_lowfreq.png", SHOWN),
                new Clips.Part("ref_grad.png", AFTER)));
    clean =
        judge(
            Clips.make(
                folder.resolve("clean.mp4"),
                new Clips.Part("ref_stars.png", 11),
                new Clips.Part("ref_grad.png", 10)));
  }

  private static Screening judge(Path clip) {
    return gate.judge(new ClipTask(clip, Audience.GENERAL));
  }

  @AfterAll
  static void close() {
    gate.close();
  }

  @Test
  void a_clip_that_shows_a_flagged_picture_is_blocked() {
    assertThat(flagged.verdict().decision()).isEqualTo(Decision.BLOCK);
  }

  @Test
  void the_hit_spans_the_time_the_picture_is_shown() {
    FrameHit hit = flagged.verdict().hits().get(0);

    assertThat(flagged.verdict().hits()).hasSize(1);
    assertThat(hit.startSeconds()).isCloseTo(BEFORE / 24.0, within(0.001));
    assertThat(hit.endSeconds()).isCloseTo((BEFORE + SHOWN - 1) / 24.0, within(0.001));
  }

  @Test
  void the_hit_names_category_severity_and_model() {
    FrameHit hit = flagged.verdict().hits().get(0);

    assertThat(hit.category()).isEqualTo("nudity");
    assertThat(hit.severity()).isEqualTo(6);
    assertThat(hit.score()).isGreaterThan(0.99);
    assertThat(hit.model()).startsWith("nudity-nsfwjs-mid@83d4ac73");
  }

  @Test
  void the_evidence_is_a_picture_of_a_frame_in_the_span() throws IOException {
    EvidenceFrame evidence = flagged.evidence().get(0);

    assertThat(evidence.frame()).isBetween(BEFORE, BEFORE + SHOWN - 1);
    assertThat(ImageIO.read(new ByteArrayInputStream(evidence.png())).getWidth()).isEqualTo(416);
  }

  @Test
  void stored_evidence_is_put_into_its_hit() {
    var stored = new ArtifactRef("bucket", "key", 1, "0".repeat(64), "image/png");

    var verdict = flagged.withEvidence(frame -> stored);

    assertThat(verdict.hits()).extracting(FrameHit::evidence).containsExactly(stored);
  }

  @Test
  void a_clip_of_stars_and_a_gradient_passes() {
    assertThat(clean.verdict().decision()).isEqualTo(Decision.PASS);
    assertThat(clean.verdict().hits()).isEmpty();
  }

  @Test
  void every_frame_is_looked_at() {
    assertThat(flagged.verdict().frames()).isEqualTo(BEFORE + SHOWN + AFTER);
  }

  @Test
  void gore_is_reported_as_not_checked() {
    assertThat(clean.verdict().notChecked()).containsExactly("gore");
    assertThat(clean.verdict().checked()).containsExactly("nudity", "suggestive");
  }
}
