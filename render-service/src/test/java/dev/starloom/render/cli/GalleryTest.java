package dev.starloom.render.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starloom.contracts.story.RenderSpec;
import dev.starloom.platform.typeset.Typeface;
import dev.starloom.sky.SkyData;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GalleryTest {
  @TempDir Path folder;

  @Test
  void the_gallery_has_24_scenes_and_8_of_them_in_full() throws IOException {
    assertThat(GalleryScene.all()).hasSize(24);
    assertThat(GalleryScene.all().stream().filter(GalleryScene::still)).hasSize(8);
    assertThat(GalleryScene.all()).extracting(GalleryScene::name).doesNotHaveDuplicates();
  }

  @Test
  void a_line_tells_all_of_a_scene() {
    GalleryScene scene =
        GalleryScene.of(
            "one* | Ori Lep | sea | snow fog | fire | still | ja | oil | 6 | 0.5 | 7"
                + " | 2026-03-20T12:00:00Z 35 105 262 15 80 | Words");
    RenderSpec spec = scene.spec();
    assertThat(scene.still()).isTrue();
    assertThat(scene.caption()).isEqualTo("Words");
    assertThat(spec.scene().figures()).containsExactly("Ori", "Lep");
    assertThat(spec.scene().weather()).isEqualTo("snow");
    assertThat(spec.scene().effects()).containsExactly("fog");
    assertThat(spec.scene().light()).isEqualTo("fire");
    assertThat(spec.scene().views().get(0).azimuth()).isEqualTo(262);
    assertThat(spec.style()).isEqualTo("oil");
  }

  @Test
  void a_line_with_a_column_missing_is_refused() {
    assertThatThrownBy(() -> GalleryScene.of("one | Ori | sea"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("columns");
  }

  @Test
  void scenes_are_written_small_on_a_sheet_and_in_full() throws IOException {
    GalleryScene scene =
        GalleryScene.of("one* | Ori | hills | none | | still | en | oil | 1 | 0.9 | 7 | | 猎户");
    var nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    new Gallery(Typeface.bundled(), SkyData.bundled()).write(List.of(scene), folder, nowhere);
    assertThat(ImageIO.read(folder.resolve("one.jpg").toFile()).getWidth()).isEqualTo(1280);
    assertThat(Files.size(folder.resolve("contact-sheet.jpg"))).isPositive();
  }
}
