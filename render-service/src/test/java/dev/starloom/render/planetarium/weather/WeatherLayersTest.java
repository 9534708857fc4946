package dev.starloom.render.planetarium.weather;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.contracts.story.RenderSpec;
import dev.starloom.contracts.story.Scene;
import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.render.planetarium.frame.Layer;
import dev.starloom.render.planetarium.frame.Palette;
import dev.starloom.render.planetarium.stage.Stage;
import dev.starloom.sky.Camera;
import dev.starloom.sky.LocalSky;
import dev.starloom.sky.Observer;
import dev.starloom.sky.SkyData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeatherLayersTest {
  private static final int WIDTH = 160;
  private static final int HEIGHT = 90;
  private static final float SKY = 0.02f;
  private static final LocalSky MOONLIT =
      new LocalSky(
          SkyData.bundled(), new Observer(35, 105), Instant.parse("2026-08-28T14:00:00Z"), false);

  @ParameterizedTest
  @ValueSource(strings = {"aurora", "lightning", "meteors", "clouds", "snow", "rain", "fog"})
  void every_weather_changes_the_picture_but_never_blanks_it(String word) {
    List<Layer> layers = layers(word, List.of(), null);
    int most = 0;
    for (double t = 0.5; t < 6; t += 0.5) {
      float[] light = drawn(layers, t);
      most = Math.max(most, changed(light));
      assertThat(mean(light)).isBetween(0.3 * SKY, 0.30);
    }
    assertThat(most).isGreaterThan(30);
  }

  @ParameterizedTest
  @ValueSource(strings = {"aurora", "lightning", "meteors", "clouds", "snow", "rain", "fog"})
  void a_frame_does_not_depend_on_those_before_it(String word) {
    List<Layer> layers = layers(word, List.of(), "fire");
    drawn(layers, 0.3);
    assertThat(drawn(layers, 2.7)).isEqualTo(drawn(layers(word, List.of(), "fire"), 2.7));
  }

  @Test
  void no_weather_and_no_fire_means_no_layer() {
    assertThat(layers("none", List.of(), null)).isEmpty();
  }

  @Test
  void effects_come_on_top_of_the_leading_weather() {
    assertThat(layers("aurora", List.of("snow", "fog"), null)).hasSize(3);
  }

  @Test
  void a_fire_sends_up_warm_sparks() {
    float[] light = drawn(layers("none", List.of(), "fire"), 3);
    double red = 0;
    double blue = 0;
    for (int k = 0; k < light.length; k += 3) {
      red += light[k] - SKY;
      blue += light[k + 2] - SKY;
    }
    assertThat(red).isGreaterThan(3 * blue + 0.5);
  }

  @Test
  void clouds_leave_the_upper_sky_open() {
    float[] light = drawn(layers("clouds", List.of(), null), 3);
    for (int k = 0; k < (int) (0.05 * HEIGHT) * WIDTH * 3; k++) {
      assertThat(light[k]).isGreaterThan(0.5f * SKY);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"aurora", "clouds", "fog"})
  void soft_weather_changes_slowly(String word) {
    List<Layer> layers = layers(word, List.of(), null);
    float[] one = drawn(layers, 2);
    float[] next = drawn(layers, 2 + 1 / 24.0);
    double most = 0;
    for (int k = 0; k < one.length; k++) {
      most = Math.max(most, Math.abs(one[k] - next[k]));
    }
    assertThat(most).isBetween(1e-6, 0.03);
  }

  @Test
  void lightning_flashes_and_goes_dark_again() {
    Stage stage = stage("lightning", List.of(), null);
    Flashes flashes = new WeatherLayers(stage).flashes();
    double most = 0;
    double least = 1;
    for (double t = 0; t < 6; t += 0.02) {
      most = Math.max(most, flashes.at(t));
      least = most > 0.8 ? Math.min(least, flashes.at(t)) : 1;
    }
    assertThat(most).isGreaterThan(0.8);
    assertThat(least).isLessThan(0.05);
  }

  private static List<Layer> layers(String word, List<String> effects, String light) {
    var weather = new WeatherLayers(stage(word, effects, light));
    var layers = new ArrayList<>(weather.behindStars());
    layers.addAll(weather.beforeStars());
    layers.addAll(weather.beforeLand());
    return layers;
  }

  private static Stage stage(String word, List<String> effects, String light) {
    var scene = new Scene(List.of(), "sea", word, "still", effects, light, null, null, null);
    var spec = new RenderSpec("p", scene, "", "", "", "en", 9, 6, WIDTH, HEIGHT, 24);
    return new Stage(spec, null, MOONLIT, frame(3), Palette.pick(1));
  }

  private static Frame frame(double seconds) {
    float[] light = new float[WIDTH * HEIGHT * 3];
    java.util.Arrays.fill(light, SKY);
    var ground = new Frame.Ground(WIDTH / 2.0, 0.8 * HEIGHT, HEIGHT);
    var camera = new Camera(122, 20, 70, WIDTH, HEIGHT);
    return new Frame(WIDTH, HEIGHT, light, seconds / 6, seconds, camera, MOONLIT.horizon(), ground);
  }

  private static float[] drawn(List<Layer> layers, double seconds) {
    Frame frame = frame(seconds);
    layers.forEach(layer -> layer.draw(frame));
    return frame.light();
  }

  private static int changed(float[] light) {
    int changed = 0;
    for (float value : light) {
      changed += Math.abs(value - SKY) > 0.002f ? 1 : 0;
    }
    return changed;
  }

  private static double mean(float[] light) {
    double sum = 0;
    for (float value : light) {
      sum += value / light.length;
    }
    return sum;
  }
}
