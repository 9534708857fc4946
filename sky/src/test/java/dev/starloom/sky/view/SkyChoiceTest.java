package dev.starloom.sky.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.contracts.story.SkyView;
import dev.starloom.sky.Camera;
import dev.starloom.sky.Rotation;
import dev.starloom.sky.SkyData;
import dev.starloom.sky.Vector;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SkyChoiceTest {
  private static final SkyData SKY = SkyData.bundled();
  private final SkyChoice choice = new SkyChoice(SKY);

  private static SkyAsk ask(List<String> figures, String camera, String language, long seed) {
    return new SkyAsk(figures, camera, null, language, seed, 6, 320, 180, null, null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pan-left", "pan-right", "tilt-up", "push-in", "pull-out", "still"})
  void figures_named_together_are_in_frame_whatever_the_camera_does(String camera) {
    SkyAsk ask = ask(List.of("And", "Cas", "milky-way"), camera, "zh", 1);
    List<SkyPlan> plans = choice.choose(ask);
    assertThat(choice.notes(ask, plans)).isEmpty();
    assertInFrame(plans.get(0), "And");
    assertInFrame(plans.get(0), "Cas");
  }

  @Test
  void the_same_ask_gives_the_same_sky() {
    SkyAsk ask = ask(List.of("Peg", "And"), "still", "en", 7);
    List<SkyView> views = choice.choose(ask).stream().map(SkyPlan::view).toList();
    assertThat(new SkyChoice(SKY).choose(ask).stream().map(SkyPlan::view)).isEqualTo(views);
  }

  /** Projects the constellation's stars anew, at nine moments of the shot. */
  private void assertInFrame(SkyPlan plan, String id) {
    for (int i = 0; i <= 8; i++) {
      Camera camera = plan.path().at(i / 8.0);
      Rotation horizon = plan.clock().horizon(i / 8.0);
      double land = plan.path().horizonRow(camera);
      for (var star : SKY.constellations().get(id).stars()) {
        Vector local = horizon.apply(star.direction());
        assertThat(local.latitude()).as("altitude in " + id).isPositive();
        assertThat(camera.x(local)).as("column in " + id).isBetween(0.0, 320.0);
        assertThat(camera.y(local)).as("row in " + id).isBetween(0.0, Math.min(land, 0.78 * 180));
      }
    }
  }
}
