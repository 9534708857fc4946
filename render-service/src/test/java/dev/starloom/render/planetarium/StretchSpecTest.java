package dev.starloom.render.planetarium;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.contracts.story.Cue;
import dev.starloom.contracts.story.RenderSpec;
import dev.starloom.contracts.story.Scene;
import dev.starloom.sky.view.Stretch;
import java.util.List;
import org.junit.jupiter.api.Test;

class StretchSpecTest {
  private static final List<Cue> CUES =
      List.of(new Cue("Ori", 0.1), new Cue("Sco", 0.75), new Cue("Lep", 0.9));

  private static RenderSpec spec() {
    var scene =
        new Scene(List.of("Ori"), "sea", "none", "still", List.of("snow"), null, "Ori", CUES, null);
    return Specs.spec(scene, "en", 1, 320, 180);
  }

  @Test
  void a_cue_is_told_in_the_time_of_its_stretch_and_never_outside_of_it() {
    RenderSpec second = StretchSpec.of(spec(), new Stretch(0.5, 1));
    assertThat(second.scene().cues())
        .containsExactly(new Cue("Ori", 0), new Cue("Sco", 0.5), new Cue("Lep", 0.6));
  }

  @Test
  void all_else_stays() {
    RenderSpec second = StretchSpec.of(spec(), new Stretch(0.5, 1));
    assertThat(second).usingRecursiveComparison().ignoringFields("scene.cues").isEqualTo(spec());
  }

  @Test
  void a_shot_of_one_view_is_told_as_it_is() {
    assertThat(StretchSpec.of(spec(), Stretch.WHOLE)).isEqualTo(spec());
  }
}
