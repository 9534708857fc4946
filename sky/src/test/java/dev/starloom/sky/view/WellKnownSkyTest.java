package dev.starloom.sky.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.contracts.story.SkyView;
import dev.starloom.sky.Camera;
import dev.starloom.sky.Rotation;
import dev.starloom.sky.Star;
import dev.starloom.sky.Vector;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pictures look like what people know: nothing is mirrored, upside down or out of proportion. */
class WellKnownSkyTest {
  private static final int BETELGEUSE = 27989;
  private static final int RIGEL = 24436;
  private static final int ALNITAK = 26727;
  private static final int ALNILAM = 26311;
  private static final int MINTAKA = 25930;
  private static final int VEGA = 91262;
  private static final int DENEB = 102098;
  private static final int ALTAIR = 97649;
  private static final int DUBHE = 54061;
  private static final int MERAK = 53910;
  private static final int PHECDA = 58001;
  private static final int MEGREZ = 59774;
  private static final int ALIOTH = 62956;
  private static final int MIZAR = 65378;
  private static final int ALKAID = 67301;
  private static final int POLARIS = 11767;
  private static final List<Integer> CASSIOPEIA = List.of(746, 3179, 4427, 6686, 8886);

  /** A place in a picture. */
  private record Point(double x, double y) {
    double to(Point other) {
      return Math.hypot(other.x - x, other.y - y);
    }

    /** Positive if the way by this point to another bends to the right. */
    double bend(Point from, Point to) {
      return (x - from.x) * (to.y - y) - (y - from.y) * (to.x - x);
    }
  }

  private static SkyPlan at(String moment, double azimuth, double altitude, double field) {
    var view = new SkyView(moment, 40, 0, azimuth, altitude, field, null);
    return Asks.CHOICE.again(Asks.ask(), List.of(view)).get(0);
  }

  private static SkyPlan winter() {
    return at("2026-01-15T22:00:00Z", 180, 45, 80);
  }

  private static SkyPlan summer() {
    return at("2026-08-10T21:30:00Z", 180, 62, 100);
  }

  private static SkyPlan north() {
    return at("2026-10-15T21:00:00Z", 0, 40, 110);
  }

  private static Point point(SkyPlan plan, int hip) {
    Star star = Asks.SKY.star(hip).orElseThrow();
    Camera camera = plan.path().at(0.5);
    Rotation horizon = plan.clock().horizon(0.5);
    Vector local = horizon.apply(star.direction());
    assertThat(camera.ahead(local)).isPositive();
    return new Point(camera.x(local), camera.y(local));
  }

  @Test
  void facing_south_east_is_left() {
    Camera camera = winter().path().at(0.5);
    assertThat(camera.x(Vector.spherical(150, 30))).isLessThan(Asks.WIDTH / 2.0);
    assertThat(camera.x(Vector.spherical(210, 30))).isGreaterThan(Asks.WIDTH / 2.0);
  }

  @Test
  void stars_in_the_south_go_from_left_to_right() {
    SkyPlan plan = winter();
    Vector rigel = Asks.SKY.star(RIGEL).orElseThrow().direction();
    Camera camera = plan.path().at(0.5);
    assertThat(camera.x(plan.clock().horizon(0).apply(rigel)))
        .isLessThan(camera.x(plan.clock().horizon(1).apply(rigel)));
  }

  @Test
  void betelgeuse_is_to_the_upper_left_of_rigel() {
    assertThat(point(winter(), BETELGEUSE).x).isLessThan(point(winter(), RIGEL).x);
    assertThat(point(winter(), BETELGEUSE).y).isLessThan(point(winter(), RIGEL).y);
  }

  @Test
  void betelgeuse_is_to_the_lower_right_of_rigel_in_the_southern_hemisphere() {
    var view = new SkyView("2026-01-15T22:00:00Z", -35, 0, 0, 45, 80, null);
    SkyPlan plan = Asks.CHOICE.again(Asks.ask(), List.of(view)).get(0);
    assertThat(point(plan, BETELGEUSE).x).isGreaterThan(point(plan, RIGEL).x);
    assertThat(point(plan, BETELGEUSE).y).isGreaterThan(point(plan, RIGEL).y);
  }

  @Test
  void the_belt_is_three_stars_in_line_at_equal_distances_between_shoulder_and_foot() {
    Point left = point(winter(), ALNITAK);
    Point middle = point(winter(), ALNILAM);
    Point right = point(winter(), MINTAKA);
    assertThat(left.x).isLessThan(middle.x);
    assertThat(middle.x).isLessThan(right.x);
    assertThat(left.y).isGreaterThan(right.y);
    assertThat(left.to(middle) / middle.to(right)).isBetween(0.9, 1.1);
    assertThat((left.to(middle) + middle.to(right)) / left.to(right)).isLessThan(1.02);
    assertThat(middle.y).isBetween(point(winter(), BETELGEUSE).y, point(winter(), RIGEL).y);
  }

  @Test
  void the_summer_triangle_has_altair_below_and_deneb_to_the_left_of_vega() {
    SkyPlan plan = summer();
    Point vega = point(plan, VEGA);
    Point deneb = point(plan, DENEB);
    Point altair = point(plan, ALTAIR);
    assertThat(deneb.x).isLessThan(vega.x);
    assertThat(altair.y).isGreaterThan(vega.y).isGreaterThan(deneb.y);
    // 34 to 24 degrees in the sky
    assertThat(vega.to(altair) / vega.to(deneb)).isBetween(1.25, 1.7);
  }

  @Test
  void the_plough_stands_below_the_pole_with_its_handle_to_the_left_in_autumn() {
    SkyPlan plan = north();
    assertThat(point(plan, DUBHE).y).isGreaterThan(point(plan, POLARIS).y);
    assertThat(point(plan, ALKAID).x).isLessThan(point(plan, MEGREZ).x);
    assertThat(point(plan, MEGREZ).x).isLessThan(point(plan, DUBHE).x);
    assertThat(point(plan, PHECDA).y).isGreaterThan(point(plan, MEGREZ).y);
  }

  @Test
  void the_pointers_point_to_the_pole() {
    Point merak = point(north(), MERAK);
    Point dubhe = point(north(), DUBHE);
    Point pole = point(north(), POLARIS);
    double across = Math.abs(dubhe.bend(merak, pole)) / merak.to(dubhe) / dubhe.to(pole);
    assertThat(across).isLessThan(0.12);
    assertThat(dubhe.to(pole) / merak.to(dubhe)).isBetween(4.5, 6.5);
  }

  @Test
  void the_handle_of_the_plough_bends_to_the_side_of_the_bowl() {
    SkyPlan plan = north();
    double handle = point(plan, MIZAR).bend(point(plan, ALIOTH), point(plan, ALKAID));
    double bowl = point(plan, MEGREZ).bend(point(plan, ALIOTH), point(plan, PHECDA));
    assertThat(Math.signum(handle)).isEqualTo(-Math.signum(bowl));
  }

  @Test
  void cassiopeia_is_a_zigzag_opposite_the_plough() {
    SkyPlan plan = north();
    List<Point> points = CASSIOPEIA.stream().map(hip -> point(plan, hip)).toList();
    for (int i = 0; i < 2; i++) {
      double here = points.get(i + 1).bend(points.get(i), points.get(i + 2));
      double next = points.get(i + 2).bend(points.get(i + 1), points.get(i + 3));
      assertThat(Math.signum(here)).isEqualTo(-Math.signum(next));
    }
    assertThat(points.get(2).y).isLessThan(point(plan, POLARIS).y);
    assertThat(point(plan, POLARIS).y).isLessThan(point(plan, MEGREZ).y);
  }
}
