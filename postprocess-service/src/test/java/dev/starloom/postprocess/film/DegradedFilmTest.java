package dev.starloom.postprocess.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starloom.contracts.story.Finish;
import dev.starloom.contracts.story.Storyboard;
import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.postprocess.media.TestMedia;
import dev.starloom.postprocess.sound.Loudness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DegradedFilmTest {
  @TempDir static Path folder;
  private static Path clip;

  @BeforeAll
  static void make_a_clip() {
    clip = TestMedia.clip(folder.resolve("clip.mp4"), "320x180", 24, 3);
  }

  private static Storyboard board(boolean voice, boolean music) {
    return Boards.board("ja", voice, music, List.of("星が輝いています。"), 3);
  }

  private static Film make(Storyboard board, Path clip, String work) {
    return Makers.maker()
        .make(Orders.silent(board, clip), folder.resolve(work), (done, total) -> {}, () -> false);
  }

  @Test
  void what_nobody_speaks_is_in_the_subtitles() throws Exception {
    Film film = make(board(true, true), clip, "mute");
    assertThat(Files.readString(film.subRip())).contains("星が輝いています。");
  }

  @Test
  void without_voice_and_music_there_is_a_silent_track_and_a_note() {
    Film film = make(board(false, false), clip, "silent");
    assertThat(Loudness.of(film.video(), TestMedia.tool()).silent()).isTrue();
    assertThat(film.notes()).containsExactly("The film is silent, so its loudness is not set.");
  }

  @Test
  void subtitles_that_are_not_burned_are_a_track_that_is_on() {
    var finish = new Finish(null, null, null, null, false, null, null, null, null);
    Storyboard unburned = board(false, false).withFinish(finish);
    Path video = make(unburned, clip, "unburned").video();
    String track =
        TestMedia.tool()
            .probe(
                List.of(
                    "-v",
                    "error",
                    "-select_streams",
                    "s",
                    "-show_entries",
                    "stream_disposition=default",
                    "" + video));
    assertThat(track).contains("default=1");
    assertThat(folder.resolve("unburned/titles.ffconcat")).doesNotExist();
  }

  @Test
  void a_missing_clip_is_a_permanent_failure() {
    assertThatThrownBy(() -> make(board(true, true), folder.resolve("none.mp4"), "missing"))
        .isInstanceOfSatisfying(
            PermanentFailure.class, f -> assertThat(f.code()).isEqualTo("artifact_broken"));
  }

  @Test
  void a_truncated_clip_is_a_permanent_failure() throws Exception {
    byte[] bytes = Files.readAllBytes(clip);
    Path torn = folder.resolve("torn.mp4");
    Files.write(torn, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    assertThatThrownBy(() -> make(board(true, true), torn, "torn"))
        .isInstanceOfSatisfying(
            PermanentFailure.class, f -> assertThat(f.code()).isEqualTo("artifact_broken"));
  }

  @Test
  void a_cancelled_film_stops() {
    var maker = Makers.maker();
    Path work = folder.resolve("cancelled");
    assertThatThrownBy(
            () ->
                maker.make(Orders.silent(board(true, true), clip), work, (d, t) -> {}, () -> true))
        .isInstanceOf(CancellationException.class);
    assertThat(work.resolve("film.mp4")).doesNotExist();
  }
}
