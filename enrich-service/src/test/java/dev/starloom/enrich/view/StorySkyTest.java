package dev.starloom.enrich.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.contracts.story.SkyWish;
import dev.starloom.sky.SkyData;
import dev.starloom.sky.view.SkyAsk;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StorySkyTest {
  private static final SkyData SKY = SkyData.bundled();
  private static final StorySky STORY = new StorySky(SKY);

  private static Asked asked(List<LocalDate> evenings, SkyWish wish, String... figures) {
    var ask = new SkyAsk(List.of(figures), "still", null, "zh", 42, 5, 1280, 720, wish, null);
    return new Asked(ask, evenings, null);
  }

  private static Asked free(String... figures) {
    return asked(List.of(), null, figures);
  }

  private static List<Chosen> told(Asked... shots) {
    return STORY.over(List.of(shots));
  }

  private static Stream<String> shown(Chosen shot) {
    return shot.plans().stream().flatMap(plan -> plan.view().shows().stream());
  }

  @Test
  void shots_that_can_share_a_night_and_a_place_do() {
    List<Chosen> story = told(free("And"), free("Per"), free("Cas"), free("Peg"));

    assertThat(story).extracting(Chosen::evening).containsOnly(story.get(0).evening());
    assertThat(story).extracting(Chosen::place).containsOnly(story.get(0).place());
  }

  @Test
  void a_first_shot_gives_way_to_the_night_that_a_later_one_needs() {
    List<Chosen> story = told(free("Ori"), free("Sco", "Ori"), free("Ori"));

    assertThat(story).extracting(Chosen::evening).containsOnly(story.get(1).evening());
    assertThat(story).extracting(Chosen::place).containsOnly(story.get(0).place());
    assertThat(shown(story.get(1))).contains("Sco", "Ori");
  }

  @Test
  void a_shot_that_the_night_cannot_show_has_its_own() {
    var qixi = List.of(LocalDate.of(2026, 8, 19));
    List<Chosen> story = told(asked(qixi, null, "Lyr"), free("Gem"), asked(qixi, null, "Aql"));

    assertThat(story).allSatisfy(shot -> assertThat(shot.notes()).isEmpty());
    assertThat(story.get(0).evening()).isEqualTo(qixi.get(0));
    assertThat(story.get(2).evening()).isEqualTo(qixi.get(0));
  }

  @Test
  void of_several_evenings_one_is_taken() {
    var evenings = List.of(LocalDate.of(2026, 6, 29), LocalDate.of(2026, 12, 24));

    assertThat(told(asked(evenings, null, "Ori")).get(0).evening()).isEqualTo(evenings.get(1));
  }

  @Test
  void the_moment_that_a_user_wishes_is_that_of_every_shot() {
    var wish = new SkyWish("2026-01-15T21:00+08:00", 30.25, 120.17, null, null);
    List<Chosen> story =
        told(asked(List.of(), wish, "Ori"), asked(List.of(LocalDate.of(2026, 8, 19)), wish, "Tau"));

    assertThat(story)
        .extracting(shot -> shot.plans().get(0).view().at())
        .containsOnly("2026-01-15T13:00:00Z");
  }

  @Test
  void what_is_not_shown_is_said_once() {
    var wish = new SkyWish("2026-01-15T21:00+08:00", 30.25, 120.17, null, null);
    List<Asked> shots =
        List.of(asked(List.of(), wish, "Sco"), asked(List.of(), wish, "Ori", "Sco"));

    assertThat(new SkyRemarks(SKY).of(shots, STORY.over(shots)))
        .singleElement()
        .asString()
        .startsWith("Scorpius is not shown");
  }
}
