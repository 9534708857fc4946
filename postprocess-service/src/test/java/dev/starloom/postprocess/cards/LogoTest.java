package dev.starloom.postprocess.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogoTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"3000,400", "20,20", "50,900", "1,1"})
  void a_logo_of_any_size_lies_small_in_the_upper_right_corner(int width, int height) {
    var logo = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Drawn drawn = Logo.draw(logo, 1280, 720);
    assertThat(drawn.image().getWidth()).isLessThanOrEqualTo(154);
    assertThat(drawn.image().getHeight()).isLessThanOrEqualTo(88);
    assertThat(drawn.x() + drawn.image().getWidth()).isBetween(1200, 1240);
    assertThat(drawn.y()).isBetween(20, 50);
  }

  @Test
  void a_logo_that_can_be_read_is_shown() throws Exception {
    Path file = folder.resolve("logo.png");
    ImageIO.write(new BufferedImage(8, 4, BufferedImage.TYPE_INT_ARGB), "png", file.toFile());
    Brand brand = Logo.brand(true, Optional.of(file));
    assertThat(brand.logo()).isPresent();
    assertThat(brand.trouble()).isNull();
  }

  @Test
  void a_broken_file_is_told_and_left_out() throws Exception {
    Path file = Files.writeString(folder.resolve("logo.png"), "not a picture");
    assertThat(Logo.brand(true, Optional.of(file)))
        .isEqualTo(
            new Brand(true, Optional.empty(), "The logo is left out: its file is not a picture."));
  }

  @Test
  void a_missing_file_is_told_and_left_out() {
    assertThat(Logo.brand(true, Optional.of(folder.resolve("none.png"))).trouble())
        .isEqualTo("The logo is left out: its file is missing.");
  }
}
