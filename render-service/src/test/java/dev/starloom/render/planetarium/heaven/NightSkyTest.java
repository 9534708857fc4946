package dev.starloom.render.planetarium.heaven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.render.planetarium.frame.Palette;
import dev.starloom.sky.Camera;
import dev.starloom.sky.Vector;
import org.junit.jupiter.api.Test;

class NightSkyTest {
  private static final Palette PALETTE = Palette.pick(1);

  private static Frame drawn(SkyLight light, double azimuth) {
    Frame frame = Views.frame(new Camera(azimuth, 12, 60, 320, 180), Views.UNTURNED, 0);
    new NightSky(PALETTE, light, 0).draw(frame);
    return frame;
  }

  private static SkyLight sun(double depth) {
    return new SkyLight(Vector.spherical(270, -depth), null, 0);
  }

  private static double warmth(Frame frame) {
    return Views.sum(frame, 0) / Views.sum(frame, 2);
  }

  @Test
  void twilight_is_warm_over_the_sun_and_blue_elsewhere() {
    assertThat(warmth(drawn(sun(8), 270))).isGreaterThan(2 * warmth(drawn(sun(8), 0)));
  }

  @Test
  void opposite_the_sun_stands_a_band_of_rose_over_the_shadow_of_the_earth() {
    assertThat(rose(7)).isGreaterThan(1.25 * rose(1)).isGreaterThan(1.5 * rose(22));
  }

  /** Red against blue opposite a Sun that is 5° down. */
  private static double rose(float altitude) {
    float[] light = new float[3];
    new Twilight(Vector.spherical(270, -5)).add(Vector.spherical(90, altitude), altitude, light);
    return light[0] / light[2];
  }

  @Test
  void dusk_grows_dark_with_the_depth_of_the_sun() {
    double[] light = {
      Views.sum(drawn(sun(18), 200), 2),
      Views.sum(drawn(sun(14), 200), 2),
      Views.sum(drawn(sun(10), 200), 2),
      Views.sum(drawn(sun(6), 200), 2)
    };
    assertThat(light).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void night_is_full_when_the_sun_is_18_degrees_down() {
    assertThat(drawn(sun(18), 270).light()).isEqualTo(drawn(SkyLight.DARK, 270).light());
  }

  @Test
  void moonlight_lifts_the_sky_by_phase_and_height() {
    Vector high = Vector.spherical(120, 50);
    double dark = Views.sum(drawn(SkyLight.DARK, 0), 1);
    double half = Views.sum(drawn(new SkyLight(null, high, 0.5), 0), 1);
    double full = Views.sum(drawn(new SkyLight(null, high, 1), 0), 1);
    double low = Views.sum(drawn(new SkyLight(null, Vector.spherical(120, 3), 1), 0), 1);
    assertThat(new double[] {dark, half, full}).isSorted().doesNotHaveDuplicates();
    assertThat(low).isBetween(dark, half);
  }
}
