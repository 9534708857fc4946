package dev.starloom.sky.view;

import static dev.starloom.sky.view.Asks.ask;
import static dev.starloom.sky.view.Asks.choose;
import static dev.starloom.sky.view.Asks.notes;
import static dev.starloom.sky.view.Asks.shown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.contracts.story.SkyView;
import dev.starloom.sky.Camera;
import dev.starloom.sky.Observer;
import dev.starloom.sky.Rotation;
import dev.starloom.sky.Vector;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SkyChoiceTest {

  /** From the southernmost and the northernmost home. */
  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void every_constellation_alone_is_in_frame(String language) {
    for (String id : Asks.SKY.constellations().keySet()) {
      SkyAsk ask = ask(List.of(id), "pan-right", language, 3);
      assertThat(notes(ask)).as(id).isEmpty();
      choose(ask).forEach(SkyChoiceTest::assertFiguresInFrame);
    }
  }

  @Test
  void chinese_figures_are_in_frame() {
    for (int i = 1; i <= 28; i++) {
      String id = "CN%03d".formatted(i);
      SkyAsk ask = ask(List.of(id), "tilt-down", "zh", 3);
      assertThat(notes(ask)).as(id).isEmpty();
      choose(ask).forEach(SkyChoiceTest::assertFiguresInFrame);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pan-left",
        "pan-right",
        "tilt-up",
        "tilt-down",
        "push-in",
        "pull-out",
        "still",
        "track",
        "star-trails"
      })
  void figures_stay_in_frame_whatever_the_camera_does(String camera) {
    for (List<String> cast : List.of(List.of("And", "Cas", "milky-way"), List.of("Ori", "Lep"))) {
      SkyAsk ask = ask(cast, camera, "zh", 1);
      assertThat(notes(ask)).isEmpty();
      choose(ask).forEach(SkyChoiceTest::assertFiguresInFrame);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"push-in", "track", "star-trails"})
  void a_portrait_holds_its_figures_too(String camera) {
    var ask = new SkyAsk(List.of("Lyr", "Aql"), camera, null, "ja", 1, 8, 180, 320, null, null);
    assertThat(notes(ask)).isEmpty();
    choose(ask).forEach(plan -> assertFiguresInFrame(plan, 180, 320));
  }

  @Test
  void what_is_never_up_together_is_shown_one_after_the_other() {
    assertThat(shown(ask("Ori", "Lep", "Sco")))
        .containsExactly(List.of("Ori", "Lep"), List.of("Sco"));
    assertThat(shown(ask("Sco", "Ori"))).containsExactly(List.of("Sco"), List.of("Ori"));
  }

  @Test
  void orion_sets_before_the_scorpion_rises_in_the_same_night() {
    List<SkyView> views = choose(ask("Ori", "Lep", "Sco")).stream().map(SkyPlan::view).toList();
    assertThat(views.get(0).azimuth()).isBetween(200.0, 290.0);
    assertThat(views.get(1).azimuth()).isBetween(90.0, 190.0);
    assertThat(Duration.between(at(views.get(0)), at(views.get(1))))
        .isPositive()
        .isLessThan(Duration.ofHours(12));
  }

  @Test
  void a_shot_has_three_views_at_most() {
    SkyAsk many = ask("Ori", "Sco", "UMa", "Gru", "Cyg", "Leo", "Cet", "Cen");
    assertThat(choose(many)).hasSizeLessThanOrEqualTo(3);
    assertThat(notes(many)).isNotEmpty();
  }

  @Test
  void unknown_figures_are_told_by_name() {
    List<String> notes = notes(ask("Xyz", "HIP999999", "Cyg"));
    assertThat(notes).hasSize(2);
    assertThat(notes.get(0)).contains("Xyz").contains("known");
    assertThat(notes.get(1)).contains("HIP999999").contains("known");
  }

  @Test
  void stories_of_a_language_play_where_it_is_spoken() {
    SkyPlan plan = choose(ask(List.of("Ori"), "still", "ja", 1)).get(0);
    assertThat(plan.clock().observer()).isEqualTo(new Observer(36, 138));
  }

  @Test
  void what_home_never_sees_is_shown_from_farther_south() {
    SkyPlan plan = choose(ask("Cru")).get(0);
    assertThat(plan.clock().observer().latitude()).isLessThan(25);
  }

  @Test
  void the_same_ask_gives_the_same_sky() {
    SkyAsk ask = ask(List.of("Peg", "And", "moon"), "still", "en", 7);
    List<SkyView> views = choose(ask).stream().map(SkyPlan::view).toList();
    List<SkyView> again = new SkyChoice(Asks.SKY).choose(ask).stream().map(SkyPlan::view).toList();
    assertThat(again).isEqualTo(views);
  }

  @Test
  void nothing_named_gives_a_different_sky_to_different_stories() {
    assertThat(
            List.of(1L, 2L, 3L, 4L, 5L, 6L).stream()
                .map(seed -> choose(ask(List.of(), "still", "zh", seed)).get(0).view().azimuth())
                .distinct())
        .hasSizeGreaterThan(2);
  }

  @Test
  void the_field_of_view_is_that_of_a_wide_lens() {
    for (String id : List.of("Lyr", "Cru", "Hya", "UMa", "Eri")) {
      assertThat(choose(ask(id)).get(0).view().fieldOfView()).as(id).isBetween(40.0, 140.0);
    }
  }

  @Test
  void choosing_is_quick() {
    SkyAsk ask = ask("Ori", "Lep", "Sco");
    var clock = ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 12; i++) {
      long begin = clock.getCurrentThreadCpuTime();
      choose(ask);
      least = Math.min(least, clock.getCurrentThreadCpuTime() - begin);
    }
    assertThat(least / 1_000_000).isLessThan(150);
  }

  private static Instant at(SkyView view) {
    return Instant.parse(view.at());
  }

  static void assertFiguresInFrame(SkyPlan plan) {
    assertFiguresInFrame(plan, Asks.WIDTH, Asks.HEIGHT);
  }

  /** Projects every point of what is shown anew, at nine moments of the stretch. */
  private static void assertFiguresInFrame(SkyPlan plan, double width, double height) {
    for (int i = 0; i <= 8; i++) {
      Camera camera = plan.path().at(i / 8.0);
      Rotation horizon = plan.clock().horizon(i / 8.0);
      double land = Math.min(plan.path().horizonRow(camera), 0.78 * height);
      for (Figure figure : plan.shown()) {
        long inside =
            figure.points().stream()
                .map(horizon::apply)
                .filter(local -> inside(local, camera, width, land))
                .count();
        assertThat(inside).as(figure.id()).isGreaterThanOrEqualTo(figure.required());
      }
    }
  }

  private static boolean inside(Vector local, Camera camera, double width, double land) {
    double x = camera.x(local);
    double y = camera.y(local);
    return local.z() > 0 && x > 0 && x < width && y > 0 && y < land;
  }
}
