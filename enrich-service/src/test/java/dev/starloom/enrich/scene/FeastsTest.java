package dev.starloom.enrich.scene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.enrich.lexicon.Lexicon;
import dev.starloom.sky.Body;
import dev.starloom.sky.SolarSystem;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeastsTest {
  private static final Lexicon LEXICON = Lexicon.bundled();

  /** Dates of the Hong Kong Observatory's calendar for 2026. */
  @ParameterizedTest
  @CsvSource({
    "feast:qixi,2026-08-19",
    "feast:mid-autumn,2026-09-25",
    "feast:spring-festival,2026-02-17",
    "feast:lantern,2026-03-03",
    "feast:dragon-boat,2026-06-19",
    "feast:ghost,2026-08-27",
    "feast:double-ninth,2026-10-18",
    "feast:new-years-eve,2026-02-16",
    "feast:christmas,2026-12-24",
    "feast:winter-solstice,2026-12-21"
  })
  void a_feast_is_held_on_its_evening(String id, LocalDate evening) {
    assertThat(Feasts.evening(LEXICON.entry(id).traits())).contains(evening);
  }

  @Test
  void every_feast_has_an_evening() {
    assertThat(LEXICON.entries())
        .filteredOn(entry -> entry.id().startsWith("feast:"))
        .allSatisfy(entry -> assertThat(Feasts.evening(entry.traits())).isPresent());
  }

  @ParameterizedTest
  @CsvSource({"full,0.95,1", "half,0.3,0.75", "crescent,0.01,0.35"})
  void the_moon_is_lit_as_the_words_say(String phase, double least, double most) {
    assertThat(Feasts.moons(phase, null))
        .hasSizeGreaterThan(10)
        .allSatisfy(
            day -> {
              var evening = day.atTime(13, 0).toInstant(ZoneOffset.UTC);
              assertThat(SolarSystem.at(evening).place(Body.MOON).phase().illuminated())
                  .isBetween(least, most);
            });
  }

  @Test
  void a_moon_of_winter_is_in_winter() {
    assertThat(Feasts.moons("full", "winter"))
        .extracting(LocalDate::getMonthValue)
        .containsOnly(1, 2, 12);
  }
}
