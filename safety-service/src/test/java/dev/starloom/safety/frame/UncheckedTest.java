package dev.starloom.safety.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starloom.contracts.safety.Decision;
import dev.starloom.safety.policy.AudiencePolicy;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UncheckedTest {
  private static final List<String> BOTH = List.of("nudity", "gore");

  @TempDir Path folder;

  @Test
  void a_clip_no_classifier_looked_at_asks_for_review() {
    var verdict = judge(List.of(), Audience.GENERAL);

    assertThat(verdict.verdict().decision()).isEqualTo(Decision.REVIEW);
    assertThat(verdict.verdict().notChecked()).containsExactly("nudity", "gore");
    assertThat(verdict.verdict().frames()).isZero();
  }

  @Test
  void a_required_category_that_is_not_checked_leads_to_what_the_policy_says() {
    var policy = Audience.requiring(BOTH, Decision.BLOCK);

    var verdict = judge(List.of(FakeClassifier.scoring("nudity")), policy);

    assertThat(verdict.verdict().decision()).isEqualTo(Decision.BLOCK);
  }

  @Test
  void a_configured_gore_classifier_makes_gore_checked() {
    var both = List.of(FakeClassifier.scoring("nudity"), FakeClassifier.scoring("gore"));

    var verdict = judge(both, Audience.requiring(BOTH, Decision.REVIEW));

    assertThat(verdict.verdict().decision()).isEqualTo(Decision.PASS);
    assertThat(verdict.verdict().notChecked()).isEmpty();
  }

  @Test
  void letting_an_unchecked_required_category_pass_is_refused() {
    assertThatThrownBy(() -> Audience.requiring(BOTH, Decision.PASS))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Screening judge(List<FakeClassifier> classifiers, AudiencePolicy policy) {
    Path clip = Clips.make(folder.resolve("clip.mp4"), new Clips.Part("ref_stars.png", 9));
    try (var gate = new FrameGate(new GateParts(classifiers), Clips.FFMPEG)) {
      return gate.judge(new ClipTask(clip, policy));
    }
  }
}
