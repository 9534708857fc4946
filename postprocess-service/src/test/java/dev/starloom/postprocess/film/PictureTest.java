package dev.starloom.postprocess.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.starloom.contracts.story.Storyboard;
import dev.starloom.postprocess.cards.Brand;
import dev.starloom.postprocess.media.TestMedia;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole films of one shot, looked at. */
class PictureTest {
  private static final Brand BARE = new Brand(false, Optional.empty(), null);

  @TempDir Path folder;
  private Path clip;

  /** Knows one film, whatever is looked for; and what was looked for. */
  private record Shelf(Path film, List<String> wanted) implements Pictures {
    Shelf(Path film) {
      this(film, new ArrayList<>());
    }

    @Override
    public boolean find(String key, Path target) {
      wanted.add(key);
      try {
        Files.copy(film, target, StandardCopyOption.REPLACE_EXISTING);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return true;
    }
  }

  @BeforeEach
  void make_a_clip() {
    Path raw = TestMedia.clip(folder.resolve("raw.mp4"), "160x90", 24, 1);
    clip = folder.resolve("clip.mp4");
    TestMedia.tool()
        .run(List.of("-i", "" + raw, "-c", "copy", "-metadata", "comment=graded", "" + clip));
  }

  private Film make(Boolean cards, String upscale, Studio studio, String work) {
    Storyboard board = Boards.finished(160, 90, Boards.finish(cards, upscale, false));
    return Makers.maker(studio)
        .make(Orders.silent(board, clip), folder.resolve(work), (done, total) -> {}, () -> false);
  }

  /** Pixels near white in the upper left corner, where the ground is of middle grey. */
  private int whites(Path video, int frame) throws IOException {
    Path raw = folder.resolve("corner.gray");
    String look = "select=eq(n\\,%d),crop=80:20:0:0,format=gray".formatted(frame);
    TestMedia.tool()
        .run(List.of("-i", "" + video, "-vf", look, "-frames:v", "1", "-f", "rawvideo", "" + raw));
    int whites = 0;
    for (byte pixel : Files.readAllBytes(raw)) {
      whites += (pixel & 255) > 150 ? 1 : 0;
    }
    return whites;
  }

  private String streams(Path video) {
    return TestMedia.tool()
        .probe(
            List.of(
                "-v",
                "error",
                "-select_streams",
                "v",
                "-show_entries",
                "stream=width,height,nb_frames,color_space",
                "-of",
                "compact",
                "" + video));
  }

  @Test
  void the_label_is_seen_from_the_first_frame_for_the_whole_of_a_short_film() throws Exception {
    Path film = make(null, null, Studio.PLAIN, "label").video();
    assertThat(whites(film, 0)).isGreaterThan(15);
    assertThat(whites(film, 4)).isGreaterThan(15);
  }

  @Test
  void an_operator_may_leave_the_label_out() throws Exception {
    Path film = make(null, null, new Studio(BARE, Pictures.NONE), "bare").video();
    assertThat(whites(film, 10)).isZero();
  }

  @Test
  void a_clip_that_is_the_picture_is_copied() throws Exception {
    Path film = make(null, null, new Studio(BARE, Pictures.NONE), "copy").video();
    assertThat(folder.resolve("copy/picture.mp4")).doesNotExist();
    assertThat(streams(film)).contains("nb_frames=24");
  }

  @Test
  void with_cards_the_film_goes_on_for_four_seconds_over_a_drifting_sky() throws Exception {
    Film film = make(true, null, Studio.PLAIN, "cards");
    assertThat(film.seconds()).isCloseTo(5, within(0.05));
    assertThat(streams(film.video())).contains("nb_frames=120");
    assertThat(TestMedia.brightness(film.video(), 3)).isBetween(6.0, 60.0);
  }

  @Test
  void an_enlarged_film_is_lettered_at_its_size() throws Exception {
    Path film = make(null, "1080p", Studio.PLAIN, "large").video();
    assertThat(streams(film)).contains("width=1920|height=1080").contains("bt709");
  }

  @Test
  void a_film_with_the_picture_of_another_copies_it_out_of_the_film() {
    Film first = make(null, null, Studio.PLAIN, "first");
    var shelf = new Shelf(clip);
    Film again = make(null, null, new Studio(Brand.LABELLED, shelf), "again");
    assertThat(shelf.wanted).containsExactly(first.picture().orElseThrow());
    assertThat(again.picture()).isEqualTo(first.picture());
    assertThat(packets(again.video())).isEqualTo(packets(clip));
  }

  /** What was found is as bad as the film that it comes from. */
  @Test
  void a_film_that_fails_its_check_is_made_again_of_a_picture_of_its_own() throws Exception {
    Path still = folder.resolve("still.mp4");
    TestMedia.tool().run(List.of("-f", "lavfi", "-i", "color=black:s=160x90:r=24:d=3", "" + still));
    var shelf = new Shelf(still);
    Film film = make(null, null, new Studio(Brand.LABELLED, shelf), "anew");
    assertThat(shelf.wanted).hasSize(1);
    assertThat(TestMedia.brightness(film.video(), 0.4)).isGreaterThan(60);
  }

  @Test
  void another_logo_is_another_picture() {
    var keys = new HashSet<>();
    for (int colour : new int[] {0xFFFFFFFF, 0xFFFF0000}) {
      var logo = new BufferedImage(16, 8, BufferedImage.TYPE_INT_ARGB);
      logo.setRGB(3, 3, colour);
      var brand = new Brand(true, Optional.of(logo), null);
      keys.add(make(null, null, new Studio(brand, Pictures.NONE), "logo").picture().orElseThrow());
    }
    assertThat(keys).hasSize(2);
  }

  /** Digests of all that was encoded. */
  private static String packets(Path video) {
    return TestMedia.tool()
        .probe(
            List.of(
                "-v",
                "error",
                "-select_streams",
                "v",
                "-show_data_hash",
                "md5",
                "-show_entries",
                "packet=data_hash",
                "-of",
                "csv=p=0",
                "" + video));
  }

  @Test
  void a_logo_that_can_not_be_shown_is_noted() {
    var brand = new Brand(true, Optional.empty(), "The logo is left out: its file is missing.");
    Film film = make(null, null, new Studio(brand, Pictures.NONE), "noted");
    assertThat(film.notes()).contains("The logo is left out: its file is missing.");
  }
}
