package dev.starloom.render.planetarium;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.contracts.story.RenderSpec;
import dev.starloom.contracts.story.Scene;
import dev.starloom.contracts.story.SkyView;
import dev.starloom.render.planetarium.clip.FramePipeline;
import dev.starloom.render.planetarium.clip.FrameSource;
import dev.starloom.render.planetarium.frame.Picture;
import dev.starloom.sky.view.SkyPlan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Shots whose views are recorded, and shots of several views. */
class ViewsTest {
  private static final Scene HUNTER = new Scene(List.of("Ori", "Sco"), "sea", "none", "pan-left");
  private static final int SECONDS = 4;
  private static final int FPS = 4;

  private final PlanetariumEngine engine = Specs.engine(2);

  private static RenderSpec spec(Scene scene, long seed) {
    return new RenderSpec(
        PlanetariumEngine.ID, scene, "", "", "", "en", seed, SECONDS, 160, 90, FPS);
  }

  private SkyView[] views(RenderSpec spec) {
    return engine.plans(spec).stream().map(SkyPlan::view).toArray(SkyView[]::new);
  }

  private List<Integer> hashes(RenderSpec spec, int threads) throws IOException {
    var hashes = new ArrayList<Integer>();
    new FramePipeline(threads)
        .run(
            engine.shot(spec),
            picture -> hashes.add(Arrays.hashCode(picture.bytes())),
            done -> {},
            () -> false);
    return hashes;
  }

  private static byte[] picture(FrameSource shot, int index) {
    Picture picture = Picture.rgb(shot.width(), shot.height());
    shot.draw(index, new float[picture.bytes().length], picture);
    return picture.bytes();
  }

  @Test
  void recorded_views_give_the_frames_that_were_chosen() throws IOException {
    RenderSpec chosen = spec(HUNTER, 3);
    RenderSpec recorded = spec(Specs.with(HUNTER, views(chosen)), 3);
    assertThat(hashes(recorded, 1)).isEqualTo(hashes(chosen, 2));
  }

  @Test
  void a_recorded_view_is_drawn_whatever_would_be_chosen() {
    var odd = new SkyView("1604-10-17T18:00:00Z", -12.5, 33, 123.4, 37.5, 71, List.of());
    RenderSpec spec = spec(Specs.with(HUNTER, odd), 3);
    assertThat(engine.plans(spec)).extracting(SkyPlan::view).containsExactly(odd);
    assertThat(picture(engine.shot(spec), 8))
        .isNotEqualTo(picture(engine.shot(spec(HUNTER, 3)), 8));
    assertThat(engine.notes(spec)).hasSize(2);
  }

  @Test
  void any_number_of_threads_dissolves_alike() throws IOException {
    assertThat(hashes(spec(HUNTER, 3), 3)).isEqualTo(hashes(spec(HUNTER, 3), 1));
  }

  @Test
  void one_view_dissolves_into_the_next() {
    var galaxy = new SkyView("2026-07-15T15:00:00Z", 35, 105, 180, 20, 80, List.of());
    var winter = new SkyView("2026-01-15T15:00:00Z", 35, 105, 120, 30, 90, List.of());
    var bare = new Scene(List.of(), "none", "none", "still");
    FrameSource both = engine.shot(spec(Specs.with(bare, galaxy, winter), 3));
    int middle = SECONDS * FPS / 2 - 1;
    byte[] first = sky(picture(both, middle - 2));
    byte[] second = sky(picture(both, middle + 3));
    byte[] mixed = sky(picture(both, middle));
    double whole = difference(first, second);
    assertThat(difference(mixed, first)).isBetween(0.1 * whole, 0.9 * whole);
    assertThat(difference(mixed, second)).isBetween(0.1 * whole, 0.9 * whole);
    assertThat(difference(sky(picture(both, middle + 1)), second))
        .isLessThan(difference(mixed, second));
  }

  /** The upper half, where no land is. */
  private static byte[] sky(byte[] rgb) {
    return Arrays.copyOf(rgb, rgb.length / 2);
  }

  private static double difference(byte[] one, byte[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += Math.abs((one[i] & 255) - (other[i] & 255));
    }
    return sum / one.length;
  }

  @Test
  void the_land_stays_as_it_is_in_a_dissolve() {
    var still = new Scene(HUNTER.figures(), "hills", "none", "still");
    FrameSource both = engine.shot(spec(still, 3));
    byte[] before = land(picture(both, SECONDS * FPS / 4));
    byte[] after = land(picture(both, SECONDS * FPS * 3 / 4));
    assertThat(difference(before, after)).isLessThan(4);
  }

  /** The foot of the picture. */
  private static byte[] land(byte[] rgb) {
    return Arrays.copyOfRange(rgb, rgb.length * 9 / 10, rgb.length);
  }

  @Test
  void a_shot_that_shows_everything_has_no_notes() {
    assertThat(engine.notes(spec(HUNTER, 3))).isEmpty();
  }

  @Test
  void notes_tell_what_is_not_shown() {
    var scene = new Scene(List.of("Ori", "Xyz"), "sea", "none", "still");
    assertThat(engine.notes(spec(scene, 3))).singleElement().asString().contains("Xyz");
  }
}
