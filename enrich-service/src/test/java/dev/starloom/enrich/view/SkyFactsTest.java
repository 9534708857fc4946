package dev.starloom.enrich.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.starloom.contracts.story.Fact;
import dev.starloom.contracts.story.SkyWish;
import dev.starloom.contracts.story.StoryRequest;
import dev.starloom.contracts.story.Storyboard;
import dev.starloom.enrich.Requests;
import dev.starloom.enrich.storyboard.Director;
import dev.starloom.sky.LocalSky;
import dev.starloom.sky.Observer;
import dev.starloom.sky.SkyData;
import dev.starloom.sky.Vector;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SkyFactsTest {
  private static final SkyData SKY = SkyData.bundled();
  private static final Director DIRECTOR = Director.under(SKY);
  private static final Pattern STANDING =
      Pattern.compile(
          ".* stands (-?\\d+)° high in azimuth (\\d+)° at (\\S+) over latitude (\\S+)°, longitude"
              + " (\\S+)°\\.");

  private static StoryRequest at(String prompt, String moment) {
    var wish = new SkyWish(moment, 30.25, 120.17, null, null);
    return new StoryRequest(prompt, null, "320x180", 1L, "oil", null, 24, true, true).withSky(wish);
  }

  private static Fact position(Storyboard board) {
    return board.facts().stream()
        .filter(fact -> STANDING.matcher(fact.says()).matches())
        .findFirst()
        .orElseThrow();
  }

  /** Against the whole theory, with proper motion and aberration. */
  @Test
  void a_star_stands_where_the_sky_has_it() {
    Fact fact = position(DIRECTOR.direct(at("织女星闪耀", "2026-08-19T21:00+08:00")));
    Matcher said = STANDING.matcher(fact.says());
    assertThat(said.matches()).isTrue();
    var sky = new LocalSky(SKY, new Observer(30.25, 120.17), Instant.parse(said.group(3)), false);
    Vector vega = sky.local(sky.seen().star(91262).orElseThrow());
    assertThat(Double.parseDouble(said.group(1))).isCloseTo(vega.latitude(), within(0.6));
    assertThat(Double.parseDouble(said.group(2))).isCloseTo(vega.longitude(), within(0.6));
    assertThat(fact.source()).startsWith("HIP91262").contains("Hipparcos");
  }

  @Test
  void a_planet_has_its_theory_for_a_source() {
    Fact fact = position(DIRECTOR.direct(at("木星闪耀", "2026-01-10T22:00+08:00")));
    assertThat(fact.source()).isEqualTo("jupiter, VSOP87D");
  }

  @Test
  void every_view_has_a_fact_with_its_moment_and_a_source() {
    Storyboard board = DIRECTOR.direct(Requests.of(Requests.ANDROMEDA));
    List<String> moments =
        board.shots().stream()
            .flatMap(shot -> shot.scene().views().stream())
            .map(view -> view.at())
            .toList();
    assertThat(board.facts()).hasSizeGreaterThanOrEqualTo(moments.size());
    for (String moment : moments) {
      assertThat(board.facts())
          .anySatisfy(
              fact -> {
                assertThat(fact.says()).contains(moment);
                assertThat(fact.source()).isNotBlank();
              });
    }
  }

  @Test
  void a_feast_has_its_date_and_its_calendar() {
    assertThat(DIRECTOR.direct(Requests.of("七夕之夜，牵牛星渡银河相会织女星。")).facts().get(0))
        .satisfies(
            fact -> {
              assertThat(fact.says()).contains("7-7", "2026-08-19");
              assertThat(fact.source()).startsWith("Chinese calendar");
            });
  }
}
