package dev.starloom.render.planetarium.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.contracts.story.Cue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CastTest {
  @Test
  void an_asterism_is_drawn_with_lines_under_its_chinese_name() {
    var cast = Cast.of(Stages.stage("zh", "CN001"));
    assertThat(cast).singleElement().isInstanceOf(Actor.Lines.class);
    assertThat(((Actor.Lines) cast.get(0)).figure().names().zh()).isEqualTo("角宿");
  }

  @ParameterizedTest
  @CsvSource({"moon,月", "venus,金星", "saturn,土星"})
  void the_moon_and_the_planets_are_named(String id, String name) {
    var cast = Cast.of(Stages.stage("zh", id));
    assertThat(((Actor.Wanderer) cast.get(0)).names().zh()).isEqualTo(name);
  }

  @Test
  void a_planet_is_named_where_it_stands() {
    var stage = Stages.stage("en", "jupiter");
    var jupiter = (Actor.Wanderer) Cast.of(stage).get(0);
    assertThat(stage.sky().horizon().apply(jupiter.direction()))
        .usingRecursiveComparison()
        .withComparatorForType((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : 1, Double.class)
        .isEqualTo(stage.sky().local(jupiter.body()));
  }

  @Test
  void the_milky_way_has_neither_lines_nor_name() {
    assertThat(Cast.of(Stages.stage("en", "Cyg", "milky-way"))).hasSize(1);
  }

  @Test
  void figures_without_a_cue_appear_one_after_the_other_at_the_beginning() {
    var timeline = new Timeline(List.of("Ori", "Tau"), List.of(), 8);
    assertThat(timeline.of("Ori").start()).isLessThan(0.1);
    assertThat(timeline.of("Tau").start()).isBetween(timeline.of("Ori").start() + 0.05, 0.3);
    assertThat(timeline.of("Tau").end()).isLessThanOrEqualTo(0.4);
  }

  @Test
  void a_figure_is_on_its_way_when_it_is_named() {
    var entrance = new Timeline(List.of("Ori"), List.of(new Cue("Ori", 0.5)), 8).of("Ori");
    assertThat(entrance.start()).isBetween(0.35, 0.5);
    assertThat(entrance.emphasis(0.3)).isEqualTo(1);
    assertThat(entrance.emphasis(0.65)).isGreaterThan(1.3);
  }

  @Test
  void a_figure_named_at_the_very_end_is_still_seen_whole() {
    var entrance = new Timeline(List.of("Ori"), List.of(new Cue("Ori", 0.98)), 4).of("Ori");
    assertThat(entrance.end()).isLessThanOrEqualTo(0.95);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "ja", "ko"})
  void the_east_sees_the_weaver_the_cowherd_and_the_bridge_of_magpies(String language) {
    assertThat(new Drawings(language).names(List.of("Lyr", "HIP97649", "Cyg")))
        .containsExactly("Weaver", "Cowherd", "Magpies");
  }

  @Test
  void one_lover_alone_has_no_bridge() {
    assertThat(new Drawings("zh").names(List.of("HIP91262", "Lyr"))).containsExactly("Weaver");
  }

  @Test
  void others_see_the_lyre_the_eagle_and_the_swan() {
    assertThat(new Drawings("en").names(List.of("Lyr", "Aql", "Cyg")))
        .containsExactly("Lyr", "Aql", "Cyg");
  }
}
