package dev.starloom.sky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CameraTest {
  private final Camera south = new Camera(180, 20, 90, 1280, 720);

  @Test
  void east_is_left_when_looking_south() {
    assertThat(south.x(Vector.spherical(150, 20))).isLessThan(640);
  }

  @Test
  void east_is_right_when_looking_north() {
    assertThat(new Camera(0, 20, 90, 1280, 720).x(Vector.spherical(30, 20))).isGreaterThan(640);
  }

  @Test
  void higher_stars_are_higher_in_the_picture() {
    assertThat(south.y(Vector.spherical(180, 40))).isLessThan(south.y(Vector.spherical(180, 30)));
  }

  @Test
  void the_field_of_view_spans_the_longer_side() {
    Vector left = south.direction(0, 360);
    Vector right = south.direction(1280, 360);
    assertThat(left.separation(right)).isEqualTo(90, within(1e-9));
  }

  @Test
  void a_field_of_view_can_span_the_width_of_a_portrait() {
    Camera portrait = Camera.across(180, 20, 40, 720, 1280);
    Vector left = portrait.direction(0, 640);
    Vector right = portrait.direction(720, 640);
    assertThat(left.separation(right)).isEqualTo(40, within(1e-9));
  }

  /** Stereographic: distance from the centre grows with the tangent of half the angle. */
  @Test
  void angles_grow_outwards_as_in_a_stereographic_picture() {
    double near = south.y(Vector.spherical(180, 20)) - south.y(Vector.spherical(180, 30));
    double far = south.y(Vector.spherical(180, 20)) - south.y(Vector.spherical(180, 60));
    double ratio = Math.tan(Math.toRadians(20)) / Math.tan(Math.toRadians(5));
    assertThat(far / near).isEqualTo(ratio, within(1e-9));
  }

  @Test
  void a_pixel_is_seen_where_its_direction_is_drawn() {
    Vector seen = south.direction(123.25, 456.75);
    assertThat(south.x(seen)).isEqualTo(123.25, within(1e-6));
    assertThat(south.y(seen)).isEqualTo(456.75, within(1e-6));
  }

  /** Betelgeuse is the left shoulder and Rigel the right foot for a northern observer. */
  @Test
  void orion_is_not_mirrored() {
    SkyData sky = SkyData.bundled();
    var place = new Observer(40, -75);
    var horizon = place.horizon(java.time.Instant.parse("2026-01-15T03:12:00Z"));
    Vector betelgeuse = horizon.apply(sky.star(27989).orElseThrow().direction());
    Vector rigel = horizon.apply(sky.star(24436).orElseThrow().direction());
    assertThat(south.x(betelgeuse)).isLessThan(south.x(rigel));
    assertThat(south.y(betelgeuse)).isLessThan(south.y(rigel));
  }
}
