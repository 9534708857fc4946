package dev.starloom.render.planetarium.figure.art;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.starloom.render.planetarium.frame.Noise;
import dev.starloom.render.planetarium.frame.Rgb;
import dev.starloom.sky.SkyData;
import dev.starloom.sky.Star;
import dev.starloom.sky.Vector;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArtTest {
  private static final SkyData SKY = SkyData.bundled();
  private static final Noise NOISE = new Noise(1);
  private static final double SCALE = 8;
  private static final double NEAR_DEGREES = 1.5;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "And", "Aql", "Boo", "Cyg", "Dra", "Hya", "Leo", "Lep", "Lyr", "Ori", "Peg", "Per", "Sco",
        "Tau", "UMa", "Vul"
      })
  void a_drawing_lies_on_the_stars_of_its_figure(String id) {
    Art art = ArtReader.read(id).orElseThrow();
    Glow glow = paint(art, SCALE, 1 << 21);
    List<Star> stars = SKY.constellations().get(id).stars();
    long covered = stars.stream().filter(star -> lit(glow, art, star.direction())).count();
    assertThat(covered / (double) stars.size()).isGreaterThan(0.8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Weaver 91262", "Weaver 91971", "Cowherd 97649", "Cowherd 97278"})
  void the_weaver_and_the_cowherd_lie_on_their_stars(String pair) {
    String[] words = pair.split(" ");
    Art art = ArtReader.read(words[0]).orElseThrow();
    Star star = SKY.star(Integer.parseInt(words[1])).orElseThrow();
    assertThat(lit(paint(art, SCALE, 1 << 21), art, star.direction())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ori", "Sco", "Cyg", "And", "Weaver", "Cowherd", "Magpies"})
  void no_part_of_a_drawing_is_bright(String name) {
    Art art = ArtReader.read(name).orElseThrow();
    float[] light = paint(art, 18, 1 << 21).light();
    Rgb body = art.tint().body();
    Rgb edge = art.tint().edge();
    double most = 0;
    for (int i = 0; i < light.length; i += 2) {
      most = Math.max(most, light[i] * body.green() + light[i + 1] * edge.green());
    }
    assertThat(most).isBetween(0.15, 0.36);
  }

  @Test
  void a_raster_keeps_within_its_texels() {
    Raster raster = paint(ArtReader.read("Lyr").orElseThrow(), 500, 20_000).raster();
    assertThat(raster.width() * raster.height()).isBetween(15_000, 21_000);
  }

  @Test
  void light_comes_from_the_side_of_the_lamp() {
    Art ball = ArtReader.parse("ball", List.of("group", "limb 0,0,3 0.1,0,3"));
    Glow glow = Painter.paint(ball, 10, 1 << 20, NOISE, 1, 0);
    assertThat(body(glow, 1.8, 0)).isGreaterThan(2 * body(glow, -1.8, 0));
  }

  @Test
  void what_comes_later_hides_what_lies_behind() {
    var disc = List.of("group", "limb 0,0,3 0.1,0,3");
    var line = List.of("group", "line 0.3 1 -2,0 2,0");
    assertThat(edgeAtCentre(line, disc)).isLessThan(0.5 * edgeAtCentre(disc, line));
  }

  @Test
  void a_name_without_a_drawing_has_none() {
    assertThat(ArtReader.read("Nobody")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"limb 1,2", "blob 1,2 3,4", "line x 1 0,0 1,1", "use nothing 0 0", "fan 3"})
  void a_malformed_line_is_named(String line) {
    assertThatThrownBy(() -> ArtReader.parse("sketch", List.of("centre 10 20", line)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("sketch, line 2: " + line);
  }

  @Test
  void a_place_on_the_plane_is_found_again() {
    var plane = new Plane(84, 3);
    Vector direction = plane.direction(12.5, -30);
    assertThat(plane.x(direction)).isCloseTo(12.5, within(1e-9));
    assertThat(plane.y(direction)).isCloseTo(-30, within(1e-9));
  }

  private static Glow paint(Art art, double scale, int most) {
    return Painter.paint(art, scale, most, NOISE, -0.5, 0.86);
  }

  private static boolean lit(Glow glow, Art art, Vector star) {
    double x = art.plane().x(star);
    double y = art.plane().y(star);
    for (double dy = -NEAR_DEGREES; dy <= NEAR_DEGREES; dy += 0.1) {
      for (double dx = -NEAR_DEGREES; dx <= NEAR_DEGREES; dx += 0.1) {
        if (Math.hypot(dx, dy) <= NEAR_DEGREES && body(glow, x + dx, y + dy) > 0.023) {
          return true;
        }
      }
    }
    return false;
  }

  private static double body(Glow glow, double x, double y) {
    int column = (int) Math.round(glow.raster().column(x));
    int row = (int) Math.round(glow.raster().row(y));
    boolean inside =
        column >= 0 && row >= 0 && column < glow.raster().width() && row < glow.raster().height();
    return inside ? glow.light()[2 * (row * glow.raster().width() + column)] : 0;
  }

  private static double edgeAtCentre(List<String> behind, List<String> before) {
    var lines = new ArrayList<>(behind);
    lines.addAll(before);
    Glow glow = paint(ArtReader.parse("two", lines), 10, 1 << 20);
    int column = (int) Math.round(glow.raster().column(0));
    int row = (int) Math.round(glow.raster().row(0));
    return glow.light()[2 * (row * glow.raster().width() + column) + 1];
  }
}
