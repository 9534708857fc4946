package dev.starloom.render.planetarium;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starloom.contracts.story.Cue;
import dev.starloom.contracts.story.RenderSpec;
import dev.starloom.contracts.story.Scene;
import dev.starloom.contracts.story.SkyView;
import dev.starloom.platform.failure.PermanentFailure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class SpecCheckTest {
  private static final Scene BARE = new Scene(List.of(), "none", "none", "still");

  private static void check(Scene scene) {
    SpecCheck.check(Specs.spec(scene, "en", 1, 320, 180));
  }

  private static Scene light(String light, String follow, String effect) {
    return new Scene(
        List.of("Ori"), "sea", "none", "track", List.of(effect), light, follow, null, null);
  }

  private static void refused(Scene scene, String... words) {
    assertThatThrownBy(() -> check(scene))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContainingAll(words);
  }

  @Test
  void a_bare_sky_is_a_scene() {
    assertThatCode(() -> check(BARE)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cliff", "none", "sea", "hills", "palace", "river"})
  void foregrounds_are_known(String land) {
    assertThatCode(() -> check(new Scene(List.of(), land, "none", "still")))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"clouds", "snow", "rain", "fog", "aurora", "lightning", "waves", "none"})
  void weather_is_known_as_weather_and_as_effect(String weather) {
    assertThatCode(() -> check(new Scene(List.of(), "sea", weather, "still")))
        .doesNotThrowAnyException();
    assertThatCode(() -> check(light("fire", null, weather))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tilt-down", "track", "star-trails"})
  void cameras_are_known(String camera) {
    assertThatCode(() -> check(new Scene(List.of(), "sea", "none", camera)))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"moon", "SEA"})
  void any_other_foreground_is_refused_and_the_known_ones_told(String land) {
    refused(new Scene(List.of(), land, "none", "still"), "foreground", "cliff", "none", "sea");
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = "hail")
  void any_other_weather_is_refused_and_the_known_ones_told(String weather) {
    refused(new Scene(List.of(), "sea", weather, "still"), "weather", "clouds", "fog", "rain");
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = "orbit")
  void any_other_camera_is_refused_and_the_known_ones_told(String camera) {
    refused(new Scene(List.of(), "sea", "none", camera), "camera", "star-trails", "tilt-down");
  }

  @Test
  void any_other_effect_light_or_figure_is_refused() {
    refused(light("fire", null, "hail"), "effect", "hail", "snow");
    refused(light("neon", null, "snow"), "light", "neon", "fire");
    refused(light("fire", " ", "snow"), "follow");
    refused(new Scene(List.of(""), "sea", "none", "still"), "figure");
  }

  @Test
  void no_scene_is_refused() {
    RenderSpec spec = Specs.spec((Scene) null, "en", 1, 320, 180);
    assertThatThrownBy(() -> SpecCheck.check(spec))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining("scene");
  }

  @Test
  void a_cue_without_a_figure_or_a_time_is_refused() {
    refused(cued(new Cue(null, 0.5)), "cue");
    refused(cued(new Cue("Ori", Double.NaN)), "cue");
  }

  private static Scene cued(Cue cue) {
    return new Scene(List.of("Ori"), "sea", "none", "still", null, null, null, List.of(cue), null);
  }

  @Test
  void no_language_is_refused() {
    RenderSpec spec = Specs.spec(BARE, null, 1, 320, 180);
    assertThatThrownBy(() -> SpecCheck.check(spec))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining("language");
  }

  @ParameterizedTest
  @CsvSource({
    "yesterday,0,0,180,20,60,moment",
    "9999-01-01T00:00:00Z,0,0,180,20,60,3000",
    "2026-01-01T00:00:00Z,91,0,180,20,60,latitude",
    "2026-01-01T00:00:00Z,0,400,180,20,60,longitude",
    "2026-01-01T00:00:00Z,0,0,NaN,20,60,azimuth",
    "2026-01-01T00:00:00Z,0,0,180,95,60,altitude",
    "2026-01-01T00:00:00Z,0,0,180,20,0.5,field",
    "2026-01-01T00:00:00Z,0,0,180,20,181,field"
  })
  void a_recorded_view_that_cannot_be_is_refused(
      String at,
      double latitude,
      double longitude,
      double azimuth,
      double altitude,
      double field,
      String word) {
    var view = new SkyView(at, latitude, longitude, azimuth, altitude, field, List.of());
    refused(Specs.with(BARE, view), word);
  }
}
