package dev.starloom.postprocess.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.starloom.postprocess.media.TestMedia;
import java.util.List;
import org.junit.jupiter.api.Test;

class PictureWatchTest {
  private static final String MOVING = "testsrc=size=160x90:rate=24:duration=1.5";
  private static final String BLACK = "color=black:size=160x90:rate=24:duration=1.2";

  /** Some stars in a sky of luma 19, too dark to be told from black. */
  private static final String STARS =
      "nullsrc=size=160x90:rate=24:duration=2,format=yuv420p,geq=lum="
          + "'if(lt(mod(X*37+Y*91,401),1),120+12*sin(N/4+X),19)':cb=128:cr=128";

  private static PictureWatch watch(String graph, double seconds) {
    List<String> command = List.of("-filter_complex", graph + "[v]", "-map", "[v]");
    var encode = new java.util.ArrayList<>(PictureWatch.on(command));
    encode.addAll(List.of("-f", "null", "-"));
    return PictureWatch.read(TestMedia.tool().run(encode), seconds);
  }

  @Test
  void more_than_a_second_of_black_is_seen() {
    var seen = watch(MOVING + "[m];" + BLACK + "[b];[m][b]concat,format=yuv420p", 2.7);
    assertThat(seen.black()).hasSize(1);
    assertThat(seen.black().get(0).start()).isCloseTo(1.5, within(0.05));
    assertThat(seen.black().get(0).end()).isCloseTo(2.7, within(0.05));
  }

  @Test
  void subtitles_on_black_do_not_hide_it() {
    String titled = BLACK + ",drawbox=x=20:y=72:w=120:h=14:c=white:t=fill,format=yuv420p";
    assertThat(watch(titled, 1.2).black()).hasSize(1);
  }

  @Test
  void a_starry_sky_is_neither_black_nor_frozen() {
    assertThat(watch(STARS, 2)).isEqualTo(new PictureWatch(List.of(), List.of()));
  }

  @Test
  void a_dark_sky_without_a_star_is_not_black() {
    assertThat(watch(BLACK + ",lutyuv=y=24,format=yuv420p", 1.2).black()).isEmpty();
  }

  @Test
  void a_picture_that_stands_still_until_the_end_is_seen() {
    var seen = watch(MOVING + ",tpad=stop=36:stop_mode=clone,format=yuv420p", 3);
    assertThat(seen.frozen()).hasSize(1);
    assertThat(seen.frozen().get(0).start()).isCloseTo(1.46, within(0.05));
    assertThat(seen.frozen().get(0).end()).isEqualTo(3);
  }

  @Test
  void a_copy_needs_no_watch_but_an_unknown_graph_is_an_error() {
    assertThat(PictureWatch.on(List.of("-c", "copy"))).containsExactly("-c", "copy");
    assertThatThrownBy(() -> PictureWatch.on(List.of("-filter_complex", "[0:v]null[out]")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
