package dev.starloom.render.planetarium;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.contracts.story.RenderSpec;
import dev.starloom.contracts.story.Scene;
import dev.starloom.contracts.story.SkyView;
import dev.starloom.render.planetarium.clip.FramePipeline;
import dev.starloom.render.planetarium.clip.FrameSource;
import dev.starloom.render.planetarium.frame.Picture;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FramesTest {
  private static final List<String> CAST = List.of("And", "Cas");

  @Test
  void any_number_of_threads_draws_the_same_frames() throws IOException {
    RenderSpec spec = Specs.spec(CAST, "pan-left", "zh", 5);
    assertThat(hashes(spec, 3)).isEqualTo(hashes(spec, 1)).hasSize(8);
  }

  @Test
  void another_seed_draws_other_frames() throws IOException {
    assertThat(hashes(Specs.spec(CAST, "still", "zh", 5), 2))
        .doesNotContainAnyElementsOf(hashes(Specs.spec(CAST, "still", "zh", 6), 2));
  }

  @Test
  void other_figures_make_a_visibly_different_picture() {
    byte[] one = picture(Specs.spec(List.of("Ori"), "still", "en", 5), 7);
    byte[] other = picture(Specs.spec(List.of("Cyg", "Lyr"), "still", "en", 5), 7);
    int differing = 0;
    for (int i = 0; i < one.length; i++) {
      differing += Math.abs((one[i] & 255) - (other[i] & 255)) > 12 ? 1 : 0;
    }
    assertThat(differing).isGreaterThan(one.length / 50);
  }

  @Test
  void a_bare_sky_is_a_picture() {
    var bare = new Scene(List.of(), "none", "none", "still");
    assertThat(mean(picture(Specs.spec(bare, "en", 9, 320, 180), 4))).isBetween(5.0, 110.0);
  }

  @Test
  void a_clip_moves() throws IOException {
    assertThat(hashes(Specs.spec(CAST, "still", "zh", 5), 2)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "sea,waves,push-in",
    "hills,none,still",
    "mountains,meteors,pan-left",
    "snowfield,aurora,tilt-up",
    "grassland,none,pull-out",
    "palace,meteors,still",
    "river,none,pan-right"
  })
  void every_foreground_is_neither_black_nor_washed_out(
      String land, String weather, String camera) {
    var scene = new Scene(List.of("Cyg"), land, weather, camera);
    assertThat(mean(picture(Specs.spec(scene, "en", 9, 320, 180), 4))).isBetween(15.0, 110.0);
  }

  @ParameterizedTest
  @CsvSource({"35,2026-06-21T04:50:00Z,still", "75,2026-06-21T16:00:00Z,star-trails"})
  void a_sky_by_day_is_drawn_as_a_night(double latitude, String at, String camera) {
    var view = new SkyView(at, latitude, 105, 180, 20, 70, List.of());
    var scene = Specs.with(new Scene(List.of(), "hills", "none", camera), view);
    assertThat(mean(picture(Specs.spec(scene, "en", 9, 320, 180), 4))).isBetween(15.0, 110.0);
  }

  private static double mean(byte[] rgb) {
    double mean = 0;
    for (byte b : rgb) {
      mean += (b & 255) / (double) rgb.length;
    }
    return mean;
  }

  @Test
  void a_cancelled_run_stops() {
    FrameSource shot = Specs.engine(2).shot(Specs.spec(CAST, "still", "zh", 5));
    var taken = new ArrayList<Picture>();
    Assertions.assertThatThrownBy(
            () -> new FramePipeline(2).run(shot, taken::add, done -> {}, () -> taken.size() == 3))
        .isInstanceOf(CancellationException.class);
    assertThat(taken).hasSize(3);
  }

  private static List<Integer> hashes(RenderSpec spec, int threads) throws IOException {
    var hashes = new ArrayList<Integer>();
    FrameSource shot = Specs.engine(threads).shot(spec);
    new FramePipeline(threads)
        .run(
            shot, picture -> hashes.add(Arrays.hashCode(picture.bytes())), done -> {}, () -> false);
    return hashes;
  }

  private static byte[] picture(RenderSpec spec, int index) {
    Picture picture = Picture.rgb(spec.width(), spec.height());
    Specs.engine(1).shot(spec).draw(index, new float[picture.bytes().length], picture);
    return picture.bytes();
  }
}
