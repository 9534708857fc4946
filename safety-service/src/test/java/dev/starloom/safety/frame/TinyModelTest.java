package dev.starloom.safety.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.starloom.contracts.safety.Decision;
import dev.starloom.contracts.safety.FrameVerdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models of other kinds than the bundled one. */
class TinyModelTest {
  private static final int BYTES = 8 * 8 * 3;

  @TempDir Path folder;

  @Test
  void an_nchw_model_gets_its_colours_apart() throws IOException {
    byte[] orange = new byte[BYTES];
    for (int i = 0; i < BYTES; i += 3) {
      orange[i] = (byte) 255;
      orange[i + 1] = (byte) 102;
    }
    try (var classifier = OnnxFrameClassifier.at(TinyModel.mean().write(folder, "gore"))) {
      assertThat(classifier.probabilities(List.of(orange))[0])
          .containsExactly(new double[] {1, 0.4, 0}, within(1e-6));
    }
  }

  @Test
  void a_model_for_single_frames_is_given_single_frames() throws IOException {
    var frames = List.of(grey(51), grey(255), grey(0));
    var single = new TinyModel("Identity", 1, 8);
    try (var classifier = OnnxFrameClassifier.at(single.write(folder, "gore"))) {
      double[] red = Arrays.stream(classifier.scores(frames)).mapToDouble(of -> of[0]).toArray();

      assertThat(red).containsExactly(new double[] {0.2, 1, 0}, within(1e-6));
    }
  }

  @Test
  void a_frame_that_a_model_has_no_number_for_has_no_score() throws IOException {
    try (var classifier =
        OnnxFrameClassifier.at(new TinyModel("Log", 0, 8).write(folder, "gore"))) {
      assertThat(classifier.scores(List.of(grey(0)))[0][0]).isNaN();
    }
  }

  @Test
  void a_clip_with_frames_without_a_score_asks_for_review_as_not_checked() throws IOException {
    FrameVerdict verdict = judge(new TinyModel("Log", 0, 8), "gore", "ref_black.png");

    assertThat(verdict.notChecked()).contains("gore");
    assertThat(verdict.checked()).doesNotContain("gore");
    assertThat(verdict.decision()).isEqualTo(Decision.REVIEW);
  }

  @Test
  void a_category_nobody_requires_is_not_passed_over_either_without_a_score() throws IOException {
    FrameVerdict verdict = judge(new TinyModel("Log", 0, 8), "weapons", "ref_black.png");

    assertThat(verdict.notChecked()).contains("weapons");
    assertThat(verdict.decision()).isEqualTo(Decision.REVIEW);
  }

  @Test
  void a_model_in_the_gore_slot_makes_gore_checked() throws IOException {
    FrameVerdict verdict = judge(TinyModel.mean(), "gore", "ref_black.png");

    assertThat(verdict.notChecked()).isEmpty();
    assertThat(verdict.checked()).containsExactly("nudity", "gore");
    assertThat(verdict.decision()).isEqualTo(Decision.PASS);
  }

  @Test
  void what_a_model_in_the_gore_slot_finds_blocks() throws IOException {
    FrameVerdict verdict = judge(TinyModel.mean(), "gore", "ref_red.png");

    assertThat(verdict.hits()).isNotEmpty().allMatch(hit -> hit.category().equals("gore"));
    assertThat(verdict.decision()).isNotEqualTo(Decision.PASS);
  }

  private FrameVerdict judge(TinyModel model, String name, String picture) throws IOException {
    Path clip = Clips.make(folder.resolve("clip.mp4"), new Clips.Part(picture, 10));
    var gore = OnnxFrameClassifier.at(model.write(folder, name));
    var parts = new GateParts(List.of(FakeClassifier.scoring("nudity"), gore));
    try (var gate = new FrameGate(parts, Clips.FFMPEG)) {
      return gate.judge(new ClipTask(clip, Audience.GENERAL)).verdict();
    }
  }

  private static byte[] grey(int level) {
    byte[] frame = new byte[BYTES];
    Arrays.fill(frame, (byte) level);
    return frame;
  }
}
