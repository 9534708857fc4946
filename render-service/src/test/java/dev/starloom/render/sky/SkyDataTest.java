package dev.starloom.render.sky;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.contracts.story.Names;
import org.junit.jupiter.api.Test;

class SkyDataTest {
  private final SkyData sky = SkyData.bundled();

  @Test
  void there_are_eighty_eight_constellations_with_lines() {
    assertThat(sky.constellations()).hasSize(88);
    assertThat(sky.constellations().values())
        .allSatisfy(c -> assertThat(c.stars()).hasSizeGreaterThan(1));
  }

  @Test
  void constellations_have_their_name_in_each_language() {
    assertThat(sky.constellations().get("Sgr").names())
        .isEqualTo(new Names("人马座", "Sagittarius", "いて座", "궁수자리"));
  }

  @Test
  void the_brightest_star_comes_first() {
    assertThat(sky.stars().get(0).hip()).isEqualTo(32349);
  }

  @Test
  void lines_join_stars_that_are_near_each_other() {
    for (Constellation constellation : sky.constellations().values()) {
      for (var chain : constellation.lines()) {
        for (int i = 0; i + 1 < chain.size(); i++) {
          assertThat(chain.get(i).direction().separation(chain.get(i + 1).direction()))
              .as(constellation.id())
              .isBetween(0.01, 32.0);
        }
      }
    }
  }

  @Test
  void the_galactic_centre_is_in_sagittarius() {
    Vector centre = Galaxy.direction(0, 0);
    Star alnasl = sky.star(88635).orElseThrow();
    assertThat(centre.separation(alnasl.direction())).isLessThan(5);
  }
}
