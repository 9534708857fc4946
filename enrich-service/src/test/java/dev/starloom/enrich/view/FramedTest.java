package dev.starloom.enrich.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.contracts.story.Shot;
import dev.starloom.contracts.story.SkyView;
import dev.starloom.contracts.story.SkyWish;
import dev.starloom.contracts.story.StoryRequest;
import dev.starloom.enrich.storyboard.Director;
import dev.starloom.sky.SkyData;
import dev.starloom.sky.view.Figure;
import dev.starloom.sky.view.SkyAsk;
import dev.starloom.sky.view.SkyChoice;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FramedTest {
  private static final SkyData SKY = SkyData.bundled();
  private static final Director DIRECTOR = Director.under(SKY);

  private static SkyView of(double field) {
    return new SkyView("2026-08-19T13:00:00Z", 30, 120, 180, 30, field, List.of("Sco"));
  }

  private static Shot shot(String prompt, SkyWish wish) {
    var request =
        new StoryRequest(prompt, null, "1280x720", 1L, "oil", null, 24, true, true).withSky(wish);
    return DIRECTOR.direct(request).shots().get(0);
  }

  private static double field(Shot shot) {
    return shot.scene().views().get(0).fieldOfView();
  }

  @ParameterizedTest
  @CsvSource({"extreme-wide,84", "wide,72", "medium,60", "close-up,60", "extreme-close-up,60"})
  void a_wider_shot_shows_more_than_the_closest_view(String size, double field) {
    assertThat(Framed.sized(of(60), size).fieldOfView()).isEqualTo(field);
  }

  @ParameterizedTest
  @CsvSource({"120,140", "140,140", "160,160"})
  void no_view_is_drawn_out_beyond_140_degrees_by_its_size(double chosen, double field) {
    assertThat(Framed.sized(of(chosen), "extreme-wide").fieldOfView()).isEqualTo(field);
  }

  @Test
  void a_wide_shot_of_a_story_is_wider_than_a_close_one() {
    double close = field(shot("A close-up of Scorpius.", null));

    assertThat(field(shot("A wide shot of Scorpius.", null))).isGreaterThan(close * 1.1);
  }

  @Test
  void the_field_of_view_that_a_user_wants_stays() {
    var wish = new SkyWish(null, null, null, null, 60.0);

    assertThat(field(shot("A wide shot of Scorpius.", wish))).isEqualTo(60);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Sco", "Ori", "UMa", "And", "HIP91262", "Cyg"})
  void a_wide_shot_keeps_its_figure_in_frame(String figure) {
    var ask = new SkyAsk(List.of(figure), "still", null, "en", 1, 6, 1280, 720, null, null);
    var choice = new SkyChoice(SKY);
    List<SkyView> wide =
        choice.choose(ask).stream().map(plan -> Framed.sized(plan.view(), "extreme-wide")).toList();

    assertThat(choice.again(ask, wide).get(0).shown()).extracting(Figure::id).contains(figure);
    assertThat(choice.notes(ask, choice.again(ask, wide))).isEmpty();
  }
}
