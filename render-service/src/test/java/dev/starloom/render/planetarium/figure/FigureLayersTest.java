package dev.starloom.render.planetarium.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.contracts.story.Cue;
import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.render.planetarium.frame.Layer;
import dev.starloom.render.planetarium.heaven.HeavenLayers;
import dev.starloom.render.planetarium.heaven.MilkyWayMap;
import dev.starloom.render.planetarium.stage.Stage;
import dev.starloom.sky.Constellation;
import dev.starloom.sky.Star;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureLayersTest {
  private static final int ALNILAM = 26311;
  private static final Stage ORION = Stages.stage("en", "Ori");

  @Test
  void a_body_appears_where_there_was_none() {
    List<Layer> bodies = Stages.FIGURES.bodies(ORION);
    assertThat(lit(Stages.green(ORION, 0.01, bodies))).isZero();
    assertThat(lit(Stages.green(ORION, 0.9, bodies))).isGreaterThan(5000);
  }

  @Test
  void a_body_never_pops() {
    List<Layer> bodies = Stages.FIGURES.bodies(ORION);
    float[] before = Stages.green(ORION, 0, bodies);
    for (int i = 1; i <= 48; i++) {
      float[] after = Stages.green(ORION, i / 80.0, bodies);
      assertThat(largestStep(before, after)).isLessThan(0.08);
      before = after;
    }
  }

  @Test
  void a_star_stays_brighter_than_the_body_it_shines_through() {
    var layers = new ArrayList<Layer>();
    var heaven = new HeavenLayers(new MilkyWayMap(Stages.SKY.milkyWay()));
    layers.addAll(heaven.lights(ORION));
    layers.addAll(Stages.FIGURES.bodies(ORION));
    float[] light = Stages.green(ORION, 0.9, layers);
    int[] at = pixel(ORION.sky().seen().star(ALNILAM).orElseThrow(), 0.9);
    double beside = 0;
    for (int[] step : new int[][] {{6, 0}, {-6, 0}, {0, 6}, {0, -6}}) {
      beside += 0.25 * light[(at[1] + step[1]) * Stages.WIDTH + at[0] + step[0]];
    }
    assertThat(light[at[1] * Stages.WIDTH + at[0]]).isGreaterThan((float) (2.5 * beside));
  }

  @Test
  void no_body_is_drawn_below_the_horizon() {
    Frame whole = Stages.frame(ORION.plan(), 0.9);
    int horizon = pixel(ORION.sky().seen().star(ALNILAM).orElseThrow(), 0.9)[1];
    Frame low = Stages.frame(ORION.plan(), 0.9, horizon);
    for (Layer body : Stages.FIGURES.bodies(ORION)) {
      body.draw(whole);
      body.draw(low);
    }
    int below = (horizon + 2) * Stages.WIDTH * 3;
    assertThat(Stages.sum(Arrays.copyOfRange(whole.light(), below, whole.light().length)))
        .isPositive();
    assertThat(Stages.sum(Arrays.copyOfRange(low.light(), below, low.light().length))).isZero();
  }

  @Test
  void lines_wait_for_the_narration_and_brighten_as_it_names_them() {
    Stage named = Stages.stage("en", List.of(new Cue("Ori", 0.5)), "Ori");
    List<Layer> cued = Stages.FIGURES.layers(named);
    List<Layer> uncued = Stages.FIGURES.layers(ORION);
    assertThat(Stages.sum(Stages.green(named, 0.35, cued))).isZero();
    assertThat(Stages.sum(Stages.green(ORION, 0.35, uncued))).isPositive();
    double later = Stages.sum(Stages.green(ORION, 0.85, uncued));
    assertThat(Stages.sum(Stages.green(named, 0.85, cued))).isGreaterThan(1.1 * later);
  }

  @Test
  void lines_reach_one_star_after_the_other() {
    var lines = List.<Layer>of(new FigureLines(orion(), 0.1, 0.5));
    double before = 0;
    for (double time = 0.15; time < 0.5; time += 0.05) {
      double drawn = lit(Stages.green(ORION, time, lines));
      assertThat(drawn).isGreaterThan(before);
      before = drawn;
    }
  }

  @Test
  void a_star_kindles_when_its_line_arrives() {
    var kindling = List.<Layer>of(new Kindling(orion(), new Entrance(0.1, 0.6, -1, 8)));
    int[] first = pixel(orion().lines().get(0).get(0), 0.2);
    Star rigel = orion().lines().get(2).get(0);
    float[] early = Stages.green(ORION, 0.2, kindling);
    float[] late = Stages.green(ORION, 0.6, kindling);
    assertThat(early[first[1] * Stages.WIDTH + first[0]]).isPositive();
    int[] last = pixel(rigel, 0.2);
    assertThat(early[last[1] * Stages.WIDTH + last[0]]).isZero();
    last = pixel(rigel, 0.6);
    assertThat(late[last[1] * Stages.WIDTH + last[0]]).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ori", "And", "UMa"})
  void the_name_of_a_figure_stands_beside_its_body(String id) {
    Stage stage = Stages.stage("en", id);
    float[] body = Stages.green(stage, 0.5, Stages.FIGURES.bodies(stage));
    List<Layer> layers = Stages.FIGURES.layers(stage);
    Layer name = layers.stream().filter(Label.class::isInstance).findFirst().orElseThrow();
    float[] text = Stages.green(stage, 0.5, List.of(name));
    int both = 0;
    for (int i = 0; i < text.length; i++) {
      both += text[i] > 0.05 && body[i] > 0.02 ? 1 : 0;
    }
    assertThat(lit(text)).isGreaterThan(100);
    assertThat(both).isLessThan((int) (lit(text) / 10));
  }

  private static Constellation orion() {
    return ORION.sky().seen().constellations().get("Ori");
  }

  private static int[] pixel(Star star, double time) {
    Frame frame = Stages.frame(ORION.plan(), time);
    var local = frame.local(star.direction());
    return new int[] {(int) frame.camera().x(local), (int) frame.camera().y(local)};
  }

  private static long lit(float[] light) {
    long lit = 0;
    for (float value : light) {
      lit += value > 0.004 ? 1 : 0;
    }
    return lit;
  }

  private static double largestStep(float[] before, float[] after) {
    double largest = 0;
    for (int i = 0; i < before.length; i++) {
      largest = Math.max(largest, Math.abs(after[i] - before[i]));
    }
    return largest;
  }
}
