package dev.starloom.sky.view;

import static dev.starloom.sky.view.Asks.choose;
import static dev.starloom.sky.view.Asks.notes;
import static dev.starloom.sky.view.Asks.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starloom.contracts.story.SkyView;
import dev.starloom.contracts.story.SkyWish;
import dev.starloom.sky.Camera;
import dev.starloom.sky.Observer;
import dev.starloom.sky.Sun;
import dev.starloom.sky.Targets;
import dev.starloom.sky.Vector;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Skies that users ask for. */
class WishedSkyTest {
  private static final String EVENING = "2026-08-19T21:00+08:00";
  private static final SkyWish HANGZHOU = new SkyWish(EVENING, 30.25, 120.17, null, null);

  private static SkyWish place(double latitude) {
    return new SkyWish(null, latitude, 0.0, null, null);
  }

  private static SkyWish look(String at, String target, Double field) {
    return new SkyWish(at, null, null, target, field);
  }

  @Test
  void a_wished_moment_and_place_are_kept_to_the_second() {
    SkyView view = choose(wish(HANGZHOU, "still", "Lyr")).get(0).view();
    assertThat(view.at()).isEqualTo("2026-08-19T13:00:00Z");
    assertThat(view.latitude()).isEqualTo(30.25);
    assertThat(view.longitude()).isEqualTo(120.17);
  }

  @Test
  void what_is_below_the_horizon_at_the_wished_moment_is_not_shown_and_told() {
    SkyAsk ask = wish(HANGZHOU, "still", "Ori", "Sco");
    assertThat(choose(ask)).hasSize(1);
    assertThat(choose(ask).get(0).view().shows()).containsExactly("Sco");
    assertThat(notes(ask))
        .singleElement()
        .asString()
        .contains("Orion", "below the horizon", "2026-08-19T13:00:00Z", "30.3", "120.2");
  }

  @Test
  void a_wished_moment_is_shown_in_several_directions_if_one_is_not_enough() {
    SkyWish midnight = new SkyWish("2026-01-15T22:00+08:00", 35.0, 105.0, null, null);
    List<SkyPlan> plans = choose(wish(midnight, "still", "Ori", "Cas"));
    assertThat(plans).hasSizeGreaterThan(1);
    assertThat(plans.stream().map(plan -> plan.clock().middle()).distinct()).hasSize(1);
  }

  @Test
  void a_wished_place_gets_a_night_that_shows_the_figures() {
    SkyPlan plan = choose(wish(place(-33), "still", "Cru")).get(0);
    assertThat(plan.clock().observer()).isEqualTo(new Observer(-33, 0));
    assertThat(plan.view().shows()).containsExactly("Cru");
    assertThat(Sun.altitude(plan.clock().middle(), plan.clock().observer())).isLessThan(-12);
  }

  @Test
  void what_never_rises_at_the_wished_place_is_told_and_never_shown() {
    SkyAsk ask = wish(place(52), "still", "Cru", "Cyg");
    assertThat(Asks.shown(ask)).containsExactly(List.of("Cyg"));
    assertThat(notes(ask))
        .containsExactly(
            "Crux is not shown: it never stands whole above the horizon at latitude 52.0.");
    assertThat(choose(ask).get(0).clock().observer().latitude()).isEqualTo(52);
  }

  @ParameterizedTest
  @ValueSource(doubles = {90, -90, 78})
  void the_ends_of_the_earth_have_a_sky_too(double latitude) {
    SkyAsk ask = wish(place(latitude), "still", "Ori");
    assertThat(choose(ask)).isNotEmpty();
  }

  @Test
  void a_summer_night_that_never_gets_dark_is_taken_at_its_darkest() {
    var ask =
        new SkyAsk(
            List.of("Cas"),
            "still",
            null,
            "en",
            1,
            8,
            320,
            180,
            place(60),
            new Night(null, "summer", null));
    SkyClock clock = choose(ask).get(0).clock();
    assertThat(Sun.altitude(clock.middle(), clock.observer())).isLessThan(-5);
  }

  @Test
  void by_day_the_stars_are_told_to_be_outshone() {
    SkyWish noon = new SkyWish("2026-08-19T12:00+08:00", 30.25, 120.17, null, null);
    assertThat(notes(wish(noon, "still", "Ori")))
        .singleElement()
        .asString()
        .contains("The Sun outshines the stars");
  }

  @ParameterizedTest
  @CsvSource({
    "still,Vega,",
    "push-in,Lyra,60",
    "pan-left,Orion,",
    "tilt-up,Polaris,40",
    "track,Antares,30",
    "tilt-down,Jupiter,",
    "pull-out,'40,200',70",
    "pan-right,'5,90',",
    "still,'90,0',90"
  })
  void what_is_looked_at_is_in_the_middle_of_the_picture(
      String camera, String target, Double field) {
    SkyPlan plan = choose(wish(look(null, target, field), camera)).get(0);
    for (double time : new double[] {0, 0.5, 1}) {
      Camera seen = plan.path().at(time);
      Vector local = local(target, plan, time);
      assertThat(seen.ahead(local)).isPositive();
      assertThat(seen.x(local) / Asks.WIDTH).isBetween(0.3, 0.7);
      assertThat(seen.y(local) / Asks.HEIGHT).isBetween(0.2, 0.68);
    }
  }

  @Test
  void what_is_looked_at_low_stands_above_land_that_fills_the_foot_of_the_picture() {
    SkyPlan plan = choose(wish(look(null, "1,90", 60.0), "still")).get(0);
    assertThat(plan.path().horizonRow(plan.path().at(0.5)) / Asks.HEIGHT).isBetween(0.73, 0.9);
  }

  private static Vector local(String name, SkyPlan plan, double time) {
    var target = new Targets(Asks.SKY).find(name).orElseThrow();
    return target.local(plan.clock().observer(), plan.clock().at(time));
  }

  @Test
  void a_figure_out_of_the_wished_direction_is_told() {
    SkyAsk ask = wish(look(null, "Polaris", 60.0), "still", "Sco");
    assertThat(choose(ask).get(0).view().shows()).isEmpty();
    assertThat(notes(ask)).singleElement().asString().contains("Scorpius is not shown");
  }

  @Test
  void a_figure_near_what_is_looked_at_is_shown_with_it() {
    SkyAsk ask = wish(look(null, "Sirius", null), "still", "Ori");
    assertThat(choose(ask).get(0).view().shows()).containsExactly("Ori");
  }

  @Test
  void a_target_below_the_horizon_is_told_and_not_looked_at() {
    var below = new SkyWish(EVENING, 30.25, 120.17, "Orion", null);
    assertThat(notes(wish(below, "still", "Lyr")))
        .singleElement()
        .asString()
        .contains("Orion is not looked at", "below the horizon");
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 20, 100, 180})
  void a_wished_field_of_view_is_kept(double field) {
    SkyPlan plan = choose(wish(look(null, null, field), "still", "Ori")).get(0);
    assertThat(plan.view().fieldOfView()).isEqualTo(field);
  }

  @Test
  void a_wrong_wish_is_no_sky() {
    SkyAsk ask = wish(look(null, "Nibiru", null), "still", "Ori");
    assertThatThrownBy(() -> choose(ask))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Nibiru");
  }
}
