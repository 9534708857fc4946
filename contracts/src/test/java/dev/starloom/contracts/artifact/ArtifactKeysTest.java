package dev.starloom.contracts.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArtifactKeysTest {
  private static final String SHA = "0123456789abcdef".repeat(4);

  @Test
  void a_storys_artifacts_live_under_the_story_and_never_meet() {
    List<String> keys =
        List.of(
            ArtifactKeys.request("s", SHA),
            ArtifactKeys.storyboard("s"),
            ArtifactKeys.promptVerdict("s"),
            ArtifactKeys.storyboardVerdict("s"),
            ArtifactKeys.shotVerdict("s", "s-1", SHA),
            ArtifactKeys.evidenceFrame("s", "s-1", SHA, 7),
            ArtifactKeys.film("s", "film.mp4"));

    assertThat(ArtifactKeys.story("s")).isEqualTo("stories/s/");
    assertThat(keys).allMatch(key -> key.startsWith("stories/s/")).doesNotHaveDuplicates();
  }

  @Test
  void equal_clips_of_two_stories_are_one_artifact() {
    assertThat(ArtifactKeys.clip(SHA)).isEqualTo("clips/" + SHA + ".mp4");
  }

  @Test
  void two_requests_under_one_id_are_two_artifacts() {
    assertThat(ArtifactKeys.request("s", SHA))
        .isNotEqualTo(ArtifactKeys.request("s", "f".repeat(64)));
  }
}
