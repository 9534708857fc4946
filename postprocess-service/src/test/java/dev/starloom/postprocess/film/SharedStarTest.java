package dev.starloom.postprocess.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.starloom.contracts.story.Scene;
import dev.starloom.contracts.story.Shot;
import dev.starloom.contracts.story.SkyView;
import dev.starloom.contracts.story.Storyboard;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Vega, high over a summer evening. */
class SharedStarTest {
  private static final String VEGA = "HIP91262";
  private static final String EVENING = "2026-08-19T13:00:00Z";
  private static final Storyboard BOARD = Boards.finished(160, 90, Boards.finish(null, null, null));

  private static Shot shot(String at, double altitude, String... shown) {
    List<String> figures = List.of(shown);
    var view = new SkyView(at, 30.25, 120.17, 350, altitude, 60, figures);
    var scene = new Scene(figures, "sea", "none", "still", null, null, null, null, List.of(view));
    return new Shot(0, "", "p", "n", 4, 1, "s", scene);
  }

  private static Optional<Meeting> between(Shot before, Shot after) {
    return new SharedStar(BOARD).between(before, after);
  }

  @Test
  void a_star_that_stays_where_it_is_needs_no_enlargement() {
    Meeting meeting = between(shot(EVENING, 70, VEGA), shot(EVENING, 70, VEGA)).orElseThrow();
    assertThat(meeting.part()).isGreaterThan(0.99);
    assertThat(meeting.x()).isBetween(0.3, 0.7);
  }

  /** 33.75 degrees are from the lower edge to the upper one. */
  @Test
  void where_the_camera_looks_lower_the_star_stands_higher() {
    Meeting meeting = between(shot(EVENING, 70, VEGA), shot(EVENING, 66, VEGA)).orElseThrow();
    assertThat(meeting.before().y0() - meeting.after().y0()).isCloseTo(4 / 33.75, within(0.02));
    assertThat(meeting.part()).isCloseTo(1 - 4 / 33.75, within(0.03));
  }

  @Test
  void shots_that_share_no_star_do_not_meet() {
    assertThat(between(shot(EVENING, 70, VEGA), shot(EVENING, 70, "Lyr"))).isEmpty();
  }

  @Test
  void the_milky_way_is_no_star_to_meet_at() {
    assertThat(between(shot(EVENING, 70, "milky-way"), shot(EVENING, 70, "milky-way"))).isEmpty();
  }

  @Test
  void a_view_at_no_time_is_no_place_to_meet_at() {
    assertThat(between(shot(EVENING, 70, VEGA), shot("tonight", 70, VEGA))).isEmpty();
  }
}
