package dev.starloom.render.planetarium;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.contracts.story.RenderSpec;
import dev.starloom.contracts.story.Scene;
import dev.starloom.sky.Camera;
import dev.starloom.sky.Observer;
import dev.starloom.sky.Rotation;
import dev.starloom.sky.Sun;
import dev.starloom.sky.Vector;
import dev.starloom.sky.view.ChosenSky;
import dev.starloom.sky.view.SkyPlan;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SkyChoiceTest {
  private final PlanetariumEngine engine = Specs.engine(1);

  @ParameterizedTest
  @ValueSource(strings = {"zh", "ja", "ko", "en"})
  void every_constellation_alone_is_in_frame(String language) {
    for (String id : new TreeSet<>(Specs.SKY.constellations().keySet())) {
      RenderSpec spec = Specs.spec(List.of(id), "pan-right", language, 3);
      assertThat(engine.choose(spec).notShown()).as(id).isEmpty();
      assertInFrame(spec, id);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"pan-left", "pan-right", "tilt-up", "push-in", "pull-out", "still"})
  void figures_named_together_are_in_frame_whatever_the_camera_does(String camera) {
    RenderSpec spec = Specs.spec(List.of("And", "Cas", "milky-way"), camera, "zh", 1);
    assertThat(engine.choose(spec).notShown()).isEmpty();
    assertInFrame(spec, "And");
    assertInFrame(spec, "Cas");
  }

  @Test
  void a_portrait_holds_its_figures_too() {
    RenderSpec spec =
        Specs.spec(new Scene(List.of("Lyr", "Aql"), "hills", "none", "push-in"), "ja", 1, 180, 320);
    assertThat(engine.choose(spec).notShown()).isEmpty();
    assertInFrame(spec, "Lyr");
    assertInFrame(spec, "Aql");
  }

  @Test
  void of_figures_that_are_never_up_together_the_first_is_shown() {
    assertThat(engine.choose(Specs.spec(List.of("Ori", "Sco"), "still", "en", 1)).notShown())
        .containsExactly("Sco");
    assertThat(engine.choose(Specs.spec(List.of("Sco", "Ori"), "still", "en", 1)).notShown())
        .containsExactly("Ori");
  }

  @Test
  void unknown_figures_are_reported() {
    assertThat(
            engine
                .choose(Specs.spec(List.of("Xyz", "HIP999999", "Cyg"), "still", "en", 1))
                .notShown())
        .containsExactly("Xyz", "HIP999999");
  }

  @Test
  void it_is_night() {
    for (long seed = 0; seed < 20; seed++) {
      ChosenSky sky = engine.choose(Specs.spec(List.of(), "still", "ko", seed));
      assertThat(Sun.altitude(sky.at(), new Observer(sky.latitude(), sky.longitude())))
          .isLessThan(-12);
    }
  }

  @Test
  void stories_of_a_language_play_where_it_is_spoken() {
    ChosenSky sky = engine.choose(Specs.spec(List.of("Ori"), "still", "ja", 1));
    assertThat(sky.latitude()).isEqualTo(36);
    assertThat(sky.longitude()).isEqualTo(138);
  }

  @Test
  void the_same_spec_gives_the_same_sky() {
    RenderSpec spec = Specs.spec(List.of("Peg", "And"), "still", "en", 7);
    assertThat(engine.choose(spec)).isEqualTo(Specs.engine(2).choose(spec));
  }

  @Test
  void the_field_of_view_is_that_of_a_wide_lens() {
    for (String id : List.of("Lyr", "Cru", "Hya", "UMa", "Eri")) {
      assertThat(engine.choose(Specs.spec(List.of(id), "still", "en", 2)).fieldOfView())
          .as(id)
          .isBetween(40.0, 140.0);
    }
  }

  /** Projects the constellation's stars anew, at nine moments of the shot. */
  private void assertInFrame(RenderSpec spec, String id) {
    SkyPlan plan = engine.plan(spec);
    for (int i = 0; i <= 8; i++) {
      Camera camera = plan.path().at(i / 8.0);
      Rotation horizon = plan.clock().horizon(i / 8.0);
      double land = plan.path().horizonRow(camera);
      for (var star : Specs.SKY.constellations().get(id).stars()) {
        Vector local = horizon.apply(star.direction());
        assertThat(local.latitude()).as("altitude in " + id).isPositive();
        assertThat(camera.x(local)).as("column in " + id).isBetween(0.0, (double) spec.width());
        assertThat(camera.y(local))
            .as("row in " + id)
            .isBetween(0.0, Math.min(land, 0.78 * spec.height()));
      }
    }
  }
}
