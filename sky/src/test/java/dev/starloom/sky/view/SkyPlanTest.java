package dev.starloom.sky.view;

import static dev.starloom.sky.view.Asks.ask;
import static dev.starloom.sky.view.Asks.choose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.starloom.contracts.story.SkyView;
import dev.starloom.sky.Camera;
import dev.starloom.sky.Vector;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SkyPlanTest {
  private static final SkyView ODD =
      new SkyView("1604-10-17T18:00:00Z", -12.5, 33.25, 123.456, 37.5, 71.25, List.of("Sgr"));

  private static List<SkyPlan> again(SkyAsk ask, SkyView... views) {
    return Asks.CHOICE.again(ask, List.of(views));
  }

  @ParameterizedTest
  @ValueSource(strings = {"pan-left", "push-in", "track", "star-trails"})
  void a_recorded_view_gives_the_very_same_plan(String camera) {
    SkyAsk ask = ask(List.of("Ori", "Lep", "Sco"), camera, "zh", 1);
    List<SkyPlan> chosen = choose(ask);
    SkyView[] views = chosen.stream().map(SkyPlan::view).toArray(SkyView[]::new);
    List<SkyPlan> again = again(ask, views);
    assertThat(again.stream().map(SkyPlan::view)).containsExactly(views);
    for (int i = 0; i < chosen.size(); i++) {
      for (double time : new double[] {0, 0.3, 1}) {
        SkyPlan one = chosen.get(i);
        SkyPlan other = again.get(i);
        assertThat(other.clock().horizon(time)).isEqualTo(one.clock().horizon(time));
        assertThat(corner(other, time)).isEqualTo(corner(one, time));
      }
    }
  }

  private static Vector corner(SkyPlan plan, double time) {
    return plan.path().at(time).direction(0, 0);
  }

  @Test
  void a_recorded_view_is_taken_as_it_is_whatever_would_be_chosen() {
    SkyPlan plan = again(ask("Ori"), ODD).get(0);
    assertThat(plan.view()).isEqualTo(ODD);
    Vector centre = plan.path().at(0.5).direction(Asks.WIDTH / 2.0, Asks.HEIGHT / 2.0);
    assertThat(centre.separation(Vector.spherical(123.456, 37.5))).isLessThan(1e-6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pan-left", "pan-right", "tilt-up", "tilt-down", "pull-out", "track"})
  void the_land_does_not_jump_where_one_sky_dissolves_into_the_next(String camera) {
    List<SkyPlan> plans = choose(ask(List.of("Ori", "Sco"), camera, "zh", 1));
    SkyPlan before = plans.get(0);
    SkyPlan after = plans.get(1);
    double shot = 0.5;
    Camera old = before.path().at(before.stretch().time(shot));
    Camera next = after.path().at(after.stretch().time(shot));
    assertThat(next.x(after.path().landmark()))
        .isEqualTo(old.x(before.path().landmark()), within(0.5));
    assertThat(next.y(after.path().landmark()))
        .isEqualTo(old.y(before.path().landmark()), within(0.5));
    assertThat(after.path().landScale(next))
        .isEqualTo(before.path().landScale(old), within(0.01 * Asks.HEIGHT));
  }

  @Test
  void a_tracking_camera_keeps_what_it_follows_at_its_pixel_while_the_land_moves() {
    var ask = new SkyAsk(List.of("Ori"), "track", "HIP27989", "en", 1, 8, 320, 180, null, null);
    SkyPlan plan = choose(ask).get(0);
    Vector betelgeuse = Asks.SKY.star(27989).orElseThrow().direction();
    double land = plan.path().at(0).x(plan.path().landmark());
    for (int i = 0; i <= 8; i++) {
      Camera camera = plan.path().at(i / 8.0);
      Vector local = plan.clock().horizon(i / 8.0).apply(betelgeuse);
      Camera middle = plan.path().at(0.5);
      Vector then = plan.clock().horizon(0.5).apply(betelgeuse);
      assertThat(camera.x(local)).isEqualTo(middle.x(then), within(0.001));
      assertThat(camera.y(local)).isEqualTo(middle.y(then), within(0.001));
    }
    assertThat(Math.abs(plan.path().at(1).x(plan.path().landmark()) - land)).isGreaterThan(5);
  }

  @Test
  void the_sky_of_a_time_lapse_turns_10_to_20_degrees_and_otherwise_little() {
    assertThat(choose(ask(List.of("Lyr"), "star-trails", "zh", 1)).get(0).clock().turn())
        .isBetween(10.0, 20.0);
    assertThat(choose(ask(List.of("Lyr"), "still", "zh", 1)).get(0).clock().turn()).isLessThan(2);
  }

  @Test
  void a_clock_turns_the_sky_by_as_much_as_it_says() {
    SkyClock clock = choose(ask(List.of("Lyr"), "star-trails", "zh", 1)).get(0).clock();
    Vector equator = Vector.spherical(10, 0);
    double turned = clock.horizon(0).apply(equator).separation(clock.horizon(1).apply(equator));
    assertThat(turned).isEqualTo(clock.turn(), within(0.1));
  }

  @Test
  void moves_start_and_end_softly() {
    SkyPlan plan = choose(ask(List.of("Cyg"), "pan-left", "zh", 1)).get(0);
    double first = corner(plan, 0).separation(corner(plan, 0.02));
    double middle = corner(plan, 0.49).separation(corner(plan, 0.51));
    assertThat(first).isLessThan(middle / 8);
  }

  @Test
  void each_view_gets_its_share_and_neighbours_overlap_by_a_second() {
    List<Stretch> stretches = Stretch.of(2, 10);
    assertThat(stretches.get(0)).isEqualTo(new Stretch(0, 0.55));
    assertThat(stretches.get(1)).isEqualTo(new Stretch(0.45, 1));
    assertThat(Stretch.of(1, 10)).containsExactly(Stretch.WHOLE);
  }

  @Test
  void land_hides_what_is_below_the_horizon_however_high_the_camera_looks() {
    for (double altitude : new double[] {-5, 0, 10, 30, 60, 89}) {
      for (double field : new double[] {5, 60, 120, 180}) {
        var aim = new Aim(40, altitude, field, 320, 180);
        Vector edge = aim.camera().direction(0, aim.landRow());
        assertThat(edge.latitude()).isEqualTo(0, within(1e-6));
      }
    }
  }

  @Test
  void a_record_that_shows_what_is_below_the_horizon_shows_it_not() {
    // Scorpius at a midnight of midwinter
    var view = new SkyView("2026-01-15T17:00:00Z", 35, 105, 180, 20, 70, List.of("Ori", "Sco"));
    assertThat(again(ask("Ori", "Sco"), view).get(0).view().shows()).containsExactly("Ori");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1280x720", "720x1280", "720x720"})
  void any_field_of_view_gives_a_camera_that_can_be_recorded(String size) {
    String[] sides = size.split("x");
    for (int field = 1; field <= 180; field++) {
      Aim aim = Aim.above(0.8, 0, field, Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
      assertThat(aim.altitude()).as("field " + field).isBetween(-90.0, 90.0);
    }
  }

  @Test
  void a_drawing_is_held_whole() {
    for (String id : List.of("Vul", "Cas", "Tau", "And", "Aql")) {
      SkyPlan plan = Asks.choose(ask(id)).get(0);
      var camera = plan.path().at(0.5);
      var horizon = plan.clock().horizon(0.5);
      assertThat(plan.shown().get(0).reach()).as(id).isNotEmpty();
      assertThat(plan.shown().get(0).reach())
          .as(id)
          .allMatch(place -> camera.y(horizon.apply(place)) > 0.04 * Asks.HEIGHT);
    }
  }
}
