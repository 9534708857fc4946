package dev.starloom.sky.view;

import static dev.starloom.sky.view.Asks.ask;
import static dev.starloom.sky.view.Asks.at;
import static dev.starloom.sky.view.Asks.choose;
import static dev.starloom.sky.view.Asks.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starloom.sky.Body;
import dev.starloom.sky.BodyPlace;
import dev.starloom.sky.Observer;
import dev.starloom.sky.SolarSystem;
import dev.starloom.sky.Sun;
import dev.starloom.sky.Vector;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a shot takes place. */
class NightChoiceTest {
  private static final LocalDate SEVENTH_EVENING = LocalDate.of(2026, 8, 19);

  private static Instant moment(SkyAsk ask) {
    return choose(ask).get(0).clock().middle();
  }

  private static double sun(SkyAsk ask) {
    SkyClock clock = choose(ask).get(0).clock();
    return Sun.altitude(clock.middle(), clock.observer());
  }

  private static Month month(SkyAsk ask) {
    return moment(ask).atOffset(ZoneOffset.ofHours(7)).getMonth();
  }

  /** Of mean time, from the noon before. */
  private static double hour(SkyClock clock) {
    double days = clock.middle().getEpochSecond() / 86400.0 + clock.observer().longitude() / 360;
    return (((days * 24 - 12) % 24) + 24) % 24 + 12;
  }

  @Test
  void it_is_dark() {
    for (long seed = 0; seed < 20; seed++) {
      assertThat(sun(ask(List.of(), "still", "ko", seed))).isLessThan(-12);
    }
  }

  @Test
  void dusk_is_when_the_sun_is_8_to_12_degrees_down_in_the_evening() {
    SkyAsk dusk = at(new Night(null, null, "dusk"), "Cyg");
    assertThat(sun(dusk)).isBetween(-12.0, -8.0);
    assertThat(hour(choose(dusk).get(0).clock())).isLessThan(24);
  }

  @Test
  void dawn_is_when_the_sun_is_8_to_12_degrees_down_in_the_morning() {
    SkyAsk dawn = at(new Night(null, null, "dawn"), "Sco");
    assertThat(sun(dawn)).isBetween(-12.0, -8.0);
    assertThat(hour(choose(dawn).get(0).clock())).isGreaterThan(24);
  }

  @Test
  void a_season_is_kept() {
    assertThat(month(at(new Night(null, "winter", null), "Ori")))
        .isIn(Month.DECEMBER, Month.JANUARY, Month.FEBRUARY);
    assertThat(month(at(new Night(null, "spring", null), "Leo")))
        .isIn(Month.MARCH, Month.APRIL, Month.MAY);
    assertThat(month(at(new Night(null, "autumn", null), "Cyg")))
        .isIn(Month.SEPTEMBER, Month.OCTOBER, Month.NOVEMBER);
  }

  @Test
  void what_a_season_does_not_show_is_shown_in_another() {
    assertThat(shown(at(new Night(null, "spring", "dusk"), "Del"))).containsExactly(List.of("Del"));
  }

  @Test
  void the_evening_of_a_date_is_kept() {
    SkyPlan plan = choose(at(new Night(SEVENTH_EVENING, null, null), "Lyr", "Aql")).get(0);
    Instant noon = Instant.parse("2026-08-19T05:00:00Z");
    assertThat(Duration.between(noon, plan.clock().middle())).isBetween(hours(7), hours(14));
    assertThat(plan.view().shows()).containsExactly("Lyr", "Aql");
  }

  private static Duration hours(int hours) {
    return Duration.ofHours(hours);
  }

  @Test
  void what_a_date_does_not_show_is_not_shown_and_told() {
    SkyAsk ask = at(new Night(LocalDate.of(2026, 6, 10), null, null), "Ori");
    assertThat(shown(ask)).containsExactly(List.of());
    assertThat(Asks.notes(ask)).singleElement().asString().contains("Orion", "below the horizon");
  }

  @Test
  void figures_stand_at_an_hour_when_people_look_up() {
    for (String id : List.of("Ori", "Leo", "Cyg", "Peg", "Lyr", "Aql", "UMa", "Sco")) {
      assertThat(hour(choose(ask(id)).get(0).clock())).as(id).isBetween(17.0, 24.6);
    }
  }

  @Test
  void figures_stand_clear_of_the_haze_and_not_on_their_heads() {
    for (String id : List.of("Ori", "Leo", "Cyg", "Lyr", "Aql", "Sco", "Boo", "Gem")) {
      SkyPlan plan = choose(ask(id)).get(0);
      Vector middle = plan.shown().get(0).middle();
      Vector north = Vector.spherical(middle.longitude(), middle.latitude() + 5);
      var horizon = plan.clock().horizon(0.5);
      assertThat(horizon.apply(middle).latitude()).as(id).isGreaterThan(14);
      var camera = plan.path().at(0.5);
      assertThat(camera.y(horizon.apply(north)))
          .as("north is up in " + id)
          .isLessThan(camera.y(horizon.apply(middle)));
    }
  }

  /** Seen from the north her throne stands on its head; Shedar is near her head. */
  @Test
  void a_figure_stands_up_by_its_own_head_and_feet() {
    SkyPlan plan = choose(ask("Cas")).get(0);
    assertThat(row(plan, 3179)).isLessThan(row(plan, 4427));
  }

  private static double row(SkyPlan plan, int hip) {
    Vector star = Asks.SKY.star(hip).orElseThrow().direction();
    return plan.path().at(0.5).y(plan.clock().horizon(0.5).apply(star));
  }

  private static BodyPlace moon(SkyClock clock) {
    return SolarSystem.at(clock.middle()).place(Body.MOON);
  }

  @Test
  void the_moon_does_not_shine_unless_it_is_named() {
    for (String id : List.of("Ori", "Leo", "Cyg", "Peg", "Lyr", "Aql", "UMa", "Sco")) {
      SkyClock clock = choose(ask(id)).get(0).clock();
      BodyPlace moon = moon(clock);
      double altitude = moon.local(clock.observer(), clock.middle()).latitude();
      assertThat(altitude < 0 || moon.phase().illuminated() < 0.2).as(id).isTrue();
    }
  }

  @Test
  void a_moon_that_is_named_is_in_frame_and_neither_thin_nor_full() {
    SkyPlan plan = choose(ask("moon", "Leo")).get(0);
    assertThat(plan.view().shows()).containsExactly("moon", "Leo");
    assertThat(moon(plan.clock()).phase().illuminated()).isBetween(0.28, 0.96);
    assertInFrame(Body.MOON, plan);
  }

  @Test
  void a_planet_that_is_named_is_in_frame_with_a_constellation() {
    SkyPlan plan = choose(ask("jupiter", "Gem")).get(0);
    assertThat(plan.view().shows()).containsExactly("jupiter", "Gem");
    assertInFrame(Body.JUPITER, plan);
  }

  /** Where it really stands, seen from the place. */
  private static void assertInFrame(Body body, SkyPlan plan) {
    Observer observer = plan.clock().observer();
    Instant at = plan.clock().middle();
    Vector local = SolarSystem.at(at).place(body).local(observer, at);
    var camera = plan.path().at(0.5);
    assertThat(camera.ahead(local)).isPositive();
    assertThat(camera.x(local)).isBetween(8.0, Asks.WIDTH - 8.0);
    assertThat(camera.y(local)).isBetween(5.0, 0.76 * Asks.HEIGHT);
  }

  @Test
  void unknown_words_are_refused() {
    assertThatThrownBy(() -> new Night(null, "monsoon", null)).hasMessageContaining("monsoon");
    assertThatThrownBy(() -> new Night(null, null, "noon")).hasMessageContaining("noon");
  }
}
