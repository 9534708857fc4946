package dev.starloom.sky;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.contracts.story.Names;
import java.util.List;
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

  @Test
  void figures_come_in_the_same_order_in_every_process() {
    assertThat(List.copyOf(sky.constellations().keySet())).isSorted();
    assertThat(List.copyOf(sky.asterisms().keySet())).isSorted();
  }

  @Test
  void the_chinese_sky_is_whole() {
    assertThat(sky.asterisms()).hasSize(312);
    assertThat(sky.asterisms().values())
        .allSatisfy(figure -> assertThat(figure.stars()).isNotEmpty().doesNotContainNull());
  }

  @Test
  void the_mansions_are_in_their_order() {
    StringBuilder names = new StringBuilder();
    for (int i = 1; i <= 28; i++) {
      names.append(sky.asterisms().get("CN%03d".formatted(i)).names().zh().charAt(0));
    }
    assertThat(names).hasToString("角亢氐房心尾箕斗牛女虚危室壁奎娄胃昴毕觜参井鬼柳星张翼轸");
  }

  @Test
  void the_mansions_are_made_of_the_stars_that_bear_their_names() {
    assertThat(sky.asterisms().get("CN001").stars()).extracting(Star::hip).contains(65474);
    assertThat(sky.asterisms().get("CN005").stars()).extracting(Star::hip).contains(80763);
    assertThat(sky.asterisms().get("CN021").stars()).extracting(Star::hip).contains(27989, 24436);
  }

  @Test
  void the_brightest_stars_have_a_name_in_each_language() {
    for (Star star : sky.stars().subList(0, 60)) {
      sky.starNames(star.hip())
          .ifPresent(
              names -> {
                assertThat(names.zh()).as(names.en()).matches("\\p{IsHan}+");
                assertThat(names.ja()).as(names.en()).matches("[\\p{IsKatakana}\\p{IsHan}ー・]+");
                assertThat(names.ko()).as(names.en()).matches("[\\p{IsHangul} ]+");
              });
    }
  }
}
