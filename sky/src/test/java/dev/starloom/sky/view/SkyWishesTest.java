package dev.starloom.sky.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.contracts.story.SkyWish;
import dev.starloom.sky.Targets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SkyWishesTest {
  private static final Targets TARGETS = new Targets(Asks.SKY);

  private static List<String> check(SkyWish wish) {
    return SkyWishes.check(wish, TARGETS);
  }

  @Test
  void a_wish_that_can_be_fulfilled_is_right() {
    assertThat(check(new SkyWish("2026-08-19T21:00+08:00", 30.25, 120.17, "织女星", 60.0))).isEmpty();
    assertThat(check(new SkyWish(null, null, null, null, null))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0999-06-01T00:00Z", "3001-06-01T00:00Z"})
  void a_year_beyond_1000_to_3000_is_refused(String at) {
    assertThat(check(new SkyWish(at, null, null, null, null)))
        .singleElement()
        .asString()
        .contains("1000 to 3000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tonight", "2026-08-19", "2026-08-19T21:00", "2026-02-30T21:00Z", ""})
  void a_time_that_is_none_or_has_no_offset_is_refused(String at) {
    assertThat(check(new SkyWish(at, null, null, null, null)))
        .singleElement()
        .asString()
        .contains("2026-08-19T21:00+08:00");
  }

  @ParameterizedTest
  @CsvSource({"91,0", "-90.5,0", "0,361", "NaN,0", "0,NaN"})
  void a_place_that_is_none_is_refused(double latitude, double longitude) {
    assertThat(check(new SkyWish(null, latitude, longitude, null, null))).hasSize(1);
  }

  @Test
  void half_a_place_is_refused() {
    assertThat(check(new SkyWish(null, null, 120.0, null, null)))
        .containsExactly("A place needs both latitude and longitude.");
    assertThat(check(new SkyWish(null, 30.0, null, null, null))).hasSize(1);
  }

  @Test
  void an_unknown_target_is_refused_by_name() {
    assertThat(check(new SkyWish(null, null, null, "Nibiru", null)))
        .singleElement()
        .asString()
        .contains("Nibiru");
  }

  @ParameterizedTest
  @ValueSource(strings = {"100,0", "-20,180", "10,400"})
  void a_direction_that_is_not_in_the_sky_is_refused(String lookAt) {
    assertThat(check(new SkyWish(null, null, null, lookAt, null))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.9, 180.1, -60, Double.NaN})
  void a_field_of_view_beyond_1_to_180_degrees_is_refused(double field) {
    assertThat(check(new SkyWish(null, null, null, null, field)))
        .singleElement()
        .asString()
        .contains("1 to 180");
  }

  @Test
  void everything_wrong_is_told_at_once() {
    assertThat(check(new SkyWish("now", 99.0, null, "Nibiru", 0.0))).hasSize(5);
  }
}
