package dev.starloom.render.planetarium.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starloom.render.planetarium.frame.Layer;
import dev.starloom.render.planetarium.weather.Flashes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LandscapeTest {
  private static final Glow FLASH = new Glow(seconds -> 1, false, false);
  private static final Glow AURORA = new Glow(Flashes.NONE, true, false);
  private static final Glow FIRE = new Glow(Flashes.NONE, false, true);
  private static final double BARE = Night.PALETTE.horizon().blue();

  @ParameterizedTest
  @ValueSource(
      strings = {"sea", "cliff", "hills", "mountains", "snowfield", "grassland", "palace", "river"})
  void every_foreground_covers_the_foot_of_the_picture_and_stays_visible(String name) {
    float[] light = Night.drawn(Night.land(name, Night.STEADY), 1);
    assertThat(Night.below(light, 2)).isBetween(0.02 * BARE, 0.9 * BARE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"sea", "cliff", "hills", "mountains", "snowfield", "grassland", "palace", "river"})
  void no_foreground_rises_above_the_skyline(String name) {
    float[] light = Night.drawn(Night.land(name, Night.STEADY), 1);
    int free = (int) ((0.8 + LandTexture.TOP) * Night.HEIGHT) * Night.WIDTH * 3;
    assertThat(java.util.Arrays.copyOf(light, free))
        .isEqualTo(java.util.Arrays.copyOf(Night.frame(0).light(), free));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"sea", "cliff", "hills", "mountains", "snowfield", "grassland", "palace", "river"})
  void a_frame_does_not_depend_on_those_before_it(String name) {
    List<Layer> land = Night.land(name, FIRE);
    Night.drawn(land, 0.4);
    assertThat(Night.drawn(land, 2.3)).isEqualTo(Night.drawn(Night.land(name, FIRE), 2.3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sea", "cliff", "river", "grassland"})
  void water_and_grass_move(String name) {
    List<Layer> land = Night.land(name, Night.STEADY);
    assertThat(Night.drawn(land, 1)).isNotEqualTo(Night.drawn(land, 2));
  }

  @Test
  void none_leaves_the_sky_bare() {
    assertThat(Night.land("none", Night.STEADY)).isEmpty();
  }

  @Test
  void an_unknown_foreground_is_refused() {
    assertThatThrownBy(() -> Night.land("moon", Night.STEADY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("moon");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sea", "mountains", "snowfield"})
  void a_flash_lights_sea_and_land(String name) {
    double dark = Night.below(Night.drawn(Night.land(name, Night.STEADY), 1), 2);
    assertThat(Night.below(Night.drawn(Night.land(name, FLASH), 1), 2)).isGreaterThan(1.05 * dark);
  }

  @Test
  void firelight_warms_the_land() {
    float[] cold = Night.drawn(Night.land("grassland", Night.STEADY), 1);
    float[] warm = Night.drawn(Night.land("grassland", FIRE), 1);
    double before = Night.below(cold, 0) / Night.below(cold, 2);
    assertThat(Night.below(warm, 0) / Night.below(warm, 2)).isGreaterThan(1.5 * before);
  }

  @Test
  void northern_lights_tint_the_snow_green() {
    float[] plain = Night.drawn(Night.land("snowfield", Night.STEADY), 1);
    float[] green = Night.drawn(Night.land("snowfield", AURORA), 1);
    double before = Night.below(plain, 1) / Night.below(plain, 0);
    assertThat(Night.below(green, 1) / Night.below(green, 0)).isGreaterThan(1.1 * before);
  }
}
