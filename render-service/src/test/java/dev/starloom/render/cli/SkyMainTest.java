package dev.starloom.render.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkyMainTest {
  private static final int VEGA = 91262;

  @TempDir private Path folder;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  private int sky(String time, String latitude, String target, String... more) {
    var arguments = new ArrayList<String>(List.of("--at", time, "--lat", latitude));
    arguments.addAll(List.of("--lon", "120.17", "--look-at", target));
    arguments.addAll(List.of("--json", folder.resolve("sky.json").toString()));
    arguments.addAll(List.of(more));
    var stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    return SkyMain.run(arguments.toArray(String[]::new), stream, stream);
  }

  private int hangzhou(String target, String... more) {
    return sky("2026-08-19T21:00+08:00", "30.25", target, more);
  }

  private JsonNode record() throws IOException {
    return new ObjectMapper().readTree(folder.resolve("sky.json").toFile());
  }

  private JsonNode star(int hip) throws IOException {
    for (JsonNode star : record().get("stars")) {
      if (star.get("hip").intValue() == hip) {
        return star;
      }
    }
    throw new AssertionError("no star " + hip);
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  /** Expected values from ERFA 2.0.1, as in StarPlacesTest. */
  @Test
  void vega_is_written_down_where_it_stands() throws IOException {
    assertThat(hangzhou("Lyra")).isZero();
    assertThat(star(VEGA).get("alt").doubleValue()).isEqualTo(80.9415, within(0.001));
    assertThat(star(VEGA).get("az").doubleValue()).isEqualTo(341.8962, within(0.005));
  }

  @Test
  void what_is_looked_at_is_in_the_middle() throws IOException {
    assertThat(hangzhou("HIP 91262")).isZero();
    assertThat(star(VEGA).get("x").doubleValue()).isEqualTo(640, within(0.01));
    assertThat(star(VEGA).get("y").doubleValue()).isEqualTo(360, within(0.01));
  }

  @Test
  void only_stars_in_frame_and_above_the_horizon_are_written_down() throws IOException {
    assertThat(hangzhou("5,180", "--fov", "120")).isZero();
    assertThat(record().get("stars"))
        .isNotEmpty()
        .allSatisfy(
            star -> {
              assertThat(star.get("alt").doubleValue()).isPositive();
              assertThat(star.get("x").doubleValue()).isBetween(0.0, 1280.0);
              assertThat(star.get("y").doubleValue()).isBetween(0.0, 720.0);
            });
  }

  @Test
  void bodies_out_of_frame_have_no_place_in_the_picture() throws IOException {
    assertThat(hangzhou("Lyra")).isZero();
    JsonNode moon = record().get("bodies").get(0);
    assertThat(moon.get("name").textValue()).isEqualTo("moon");
    assertThat(moon.get("alt").doubleValue()).isEqualTo(13.024, within(0.1));
    assertThat(moon.get("x").isNull()).isTrue();
    assertThat(moon.get("y").isNull()).isTrue();
  }

  @Test
  void refraction_lifts_the_stars_but_not_their_place_of_date() throws IOException {
    hangzhou("1,180", "--fov", "100");
    JsonNode low = record().get("stars").get(0);
    hangzhou("1,180", "--fov", "100", "--refraction");
    JsonNode lifted = star(low.get("hip").intValue());
    assertThat(lifted.get("alt").doubleValue()).isGreaterThan(low.get("alt").doubleValue());
    assertThat(lifted.get("dec")).isEqualTo(low.get("dec"));
  }

  @ParameterizedTest
  @CsvSource({
    "lyr",
    "天琴",
    "거문고",
    "天琴座",
    "こと座",
    "거문고자리",
    "Vega",
    "织女",
    "織姫",
    "직녀성",
    "Big Dipper",
    "Saturn",
    "月亮",
    "'45.5,270'",
    "CN010",
    "Boötes",
    "Summer Triangle",
    "牵牛"
  })
  void things_are_found_by_any_of_their_names(String name) {
    assertThat(hangzhou(name)).as(said()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-08-19T21:00, 30, Lyra, --fov, 60, --at takes a time",
    "2026-02-30T21:00Z, 30, Lyra, --fov, 60, --at takes a time",
    "0999-08-19T21:00Z, 30, Lyra, --fov, 60, year 1000 to 3000",
    "3001-08-19T21:00Z, 30, Lyra, --fov, 60, year 1000 to 3000",
    "2026-08-19T21:00Z, 90.5, Lyra, --fov, 60, --lat takes degrees",
    "2026-08-19T21:00Z, NaN, Lyra, --fov, 60, --lat takes degrees",
    "2026-08-19T21:00Z, 30, Nibiru, --fov, 60, Nothing in the sky is known",
    "2026-08-19T21:00Z, 30, '91,0', --fov, 60, no direction",
    "2026-08-19T21:00Z, 30, Lyra, --fov, 0.5, --fov takes degrees",
    "2026-08-19T21:00Z, 30, Lyra, --fov, 180.1, --fov takes degrees",
    "2026-08-19T21:00Z, 30, Lyra, --size, 10x10, --size takes",
    "2026-08-19T21:00Z, 30, Lyra, --foreground, moonbase, no foreground",
    "2026-08-19T21:00Z, 30, Lyra, --zoom, 2, not known"
  })
  void what_can_not_be_is_said_in_a_sentence(
      String time, String latitude, String target, String option, String value, String sentence) {
    assertThat(sky(time, latitude, target, option, value)).isEqualTo(2);
    assertThat(said()).contains(sentence);
    assertThat(folder.resolve("sky.json")).doesNotExist();
  }

  @Test
  void of_something_below_the_horizon_it_is_said_when_it_is_up() {
    assertThat(hangzhou("Orion")).isEqualTo(1);
    assertThat(said())
        .containsPattern("below the horizon.*that night it is up from 01:\\d\\d to 0");
    assertThat(folder.resolve("sky.json")).doesNotExist();
  }

  @Test
  void of_something_that_never_rises_it_is_said_so() {
    assertThat(hangzhou("Octans")).isEqualTo(1);
    assertThat(said()).contains("it never rises");
  }

  @Test
  void a_star_shines_in_the_picture_where_it_is_written_down() throws IOException {
    Path picture = folder.resolve("sky.png");
    assertThat(hangzhou("Lyra", "--size", "640x360", "--out", picture.toString())).isZero();
    BufferedImage image = ImageIO.read(picture.toFile());
    double x = star(VEGA).get("x").doubleValue();
    double y = star(VEGA).get("y").doubleValue();
    double[] centre = centre(image, (int) x, (int) y);
    assertThat(centre[0]).isEqualTo(x, within(0.5));
    assertThat(centre[1]).isEqualTo(y, within(0.5));
  }

  /**
   * The rest of the half moon of that evening faces away from the Sun, which has set to the right.
   */
  @Test
  void a_waxing_moon_is_lit_on_its_right() throws IOException {
    Path picture = folder.resolve("sky.png");
    hangzhou("moon", "--fov", "4", "--size", "640x360", "--out", picture.toString());
    BufferedImage image = ImageIO.read(picture.toFile());
    assertThat(image.getRGB(640 / 2 + 30, 360 / 2 + 5) >> 8 & 255).isGreaterThan(200);
    assertThat(image.getRGB(640 / 2 - 30, 360 / 2 - 5) >> 8 & 255).isLessThan(100);
  }

  @Test
  void planets_shine_where_they_stand() throws IOException {
    Path picture = folder.resolve("sky.png");
    String night = "2026-01-15T22:00+08:00";
    sky(night, "30", "Jupiter", "--size", "640x360", "--out", picture.toString());
    double[] centre = centre(ImageIO.read(picture.toFile()), 320, 180);
    assertThat(centre[0]).isEqualTo(320, within(0.5));
    assertThat(centre[1]).isEqualTo(180, within(0.5));
  }

  @Test
  void orion_stands_upright_in_the_south() throws IOException {
    assertThat(sky("2026-01-15T22:00+08:00", "30", "Orion")).isZero();
    JsonNode betelgeuse = star(27989);
    JsonNode rigel = star(24436);
    assertThat(betelgeuse.get("x").doubleValue()).isLessThan(rigel.get("x").doubleValue());
    assertThat(betelgeuse.get("y").doubleValue()).isLessThan(rigel.get("y").doubleValue());
  }

  @Test
  void a_file_that_can_not_be_written_is_named() {
    assertThat(hangzhou("Lyra", "--out", folder.resolve("no/such/sky.png").toString()))
        .isEqualTo(1);
    assertThat(said()).contains("Can't write").contains("sky.png");
  }

  private static double[] centre(BufferedImage image, int x, int y) {
    double sum = 0;
    double sumX = 0;
    double sumY = 0;
    for (int row = y - 5; row <= y + 5; row++) {
      for (int column = x - 5; column <= x + 5; column++) {
        double light = Math.max(0, (image.getRGB(column, row) >> 8 & 255) - 60);
        sum += light;
        sumX += light * (column + 0.5);
        sumY += light * (row + 0.5);
      }
    }
    return new double[] {sumX / sum, sumY / sum};
  }

  @ParameterizedTest
  @CsvSource({"--figures", "--labels", "--foreground sea", "--refraction"})
  void each_option_changes_the_picture(String option) throws IOException {
    Path plain = folder.resolve("plain.png");
    Path other = folder.resolve("other.png");
    hangzhou("8,180", "--size", "320x180", "--fov", "90", "--out", plain.toString());
    var more = new ArrayList<>(List.of("--size", "320x180", "--fov", "90"));
    more.addAll(List.of("--out", other.toString()));
    more.addAll(List.of(option.split(" ")));
    hangzhou("8,180", more.toArray(String[]::new));
    assertThat(Files.readAllBytes(other)).isNotEqualTo(Files.readAllBytes(plain));
  }

  @Test
  void the_same_sky_gives_the_same_bytes() throws IOException {
    Path first = folder.resolve("first.png");
    Path second = folder.resolve("second.png");
    hangzhou("Lyra", "--size", "320x180", "--labels", "--figures", "--out", first.toString());
    hangzhou("Lyra", "--size", "320x180", "--labels", "--figures", "--out", second.toString());
    assertThat(second).hasSameBinaryContentAs(first);
  }
}
