package dev.starloom.postprocess.film;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.platform.typeset.Typeface;
import dev.starloom.postprocess.media.TestMedia;
import dev.starloom.postprocess.subtitles.Cue;
import dev.starloom.postprocess.subtitles.CuePainter;
import dev.starloom.postprocess.subtitles.Layout;
import dev.starloom.postprocess.subtitles.Mark;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TitlesTest {
  private static final int WIDTH = 320;
  private static final int HEIGHT = 180;
  private static final int FPS = 24;
  private static final int FASTER = 30;
  private static final Typeface TYPEFACE = Typeface.bundled();

  @TempDir Path folder;

  private Titles draw(List<Cue> cues) throws Exception {
    return draw(cues, FPS);
  }

  private Titles draw(List<Cue> cues, int fps) throws Exception {
    var painter = new CuePainter(TYPEFACE, new Layout(TYPEFACE, WIDTH, HEIGHT));
    return Titles.draw(cues, painter, fps, folder);
  }

  private static double frame(int number) {
    return (double) number / FPS;
  }

  /** The frames of two seconds of black under the titles, in RGB. */
  private List<byte[]> film(List<Cue> cues) throws Exception {
    return film(cues, FPS);
  }

  private List<byte[]> film(List<Cue> cues, int fps) throws Exception {
    Titles titles = draw(cues, fps);
    Path raw = folder.resolve("film.rgb");
    var command = new ArrayList<String>();
    command.addAll(List.of("-f", "lavfi", "-i", "color=black:s=320x180:d=2:r=" + fps));
    command.addAll(titles.inputs());
    command.addAll(List.of("-filter_complex", titles.graph("0:v", 1, "v").replaceAll(";$", "")));
    command.addAll(List.of("-map", "[v]", "-pix_fmt", "rgb24", "-f", "rawvideo", raw.toString()));
    TestMedia.tool().run(command);
    byte[] all = Files.readAllBytes(raw);
    int size = WIDTH * HEIGHT * 3;
    return IntStream.range(0, all.length / size)
        .mapToObj(i -> java.util.Arrays.copyOfRange(all, i * size, (i + 1) * size))
        .toList();
  }

  private static List<Integer> shown(List<byte[]> film) {
    return IntStream.range(0, film.size()).filter(i -> bright(film.get(i)) > 0).boxed().toList();
  }

  private static int bright(byte[] rgb) {
    int bright = 0;
    for (int i = 0; i < rgb.length; i += 3) {
      bright += (rgb[i] & 0xFF) > 60 ? 1 : 0;
    }
    return bright;
  }

  /** Pixels with much more red than blue. */
  private static int golden(byte[] rgb) {
    int golden = 0;
    for (int i = 0; i < rgb.length; i += 3) {
      golden += (rgb[i] & 0xFF) - (rgb[i + 2] & 0xFF) > 80 ? 1 : 0;
    }
    return golden;
  }

  @Test
  void a_cue_is_seen_in_exactly_its_frames() throws Exception {
    var cues =
        List.of(
            new Cue(frame(5), frame(17), List.of("星")),
            new Cue(frame(31), frame(44), List.of("空")));

    assertThat(shown(film(cues)))
        .containsExactlyElementsOf(
            IntStream.concat(IntStream.range(5, 17), IntStream.range(31, 44)).boxed().toList());
  }

  @Test
  void at_any_frame_rate_a_cue_is_seen_in_exactly_its_frames() throws Exception {
    List<Integer> odd = IntStream.range(0, 20).map(i -> 2 * i + 1).boxed().toList();
    List<Cue> cues =
        odd.stream()
            .map(at -> new Cue((double) at / FASTER, (at + 1.0) / FASTER, List.of("星")))
            .toList();

    assertThat(shown(film(cues, FASTER))).containsExactlyElementsOf(odd);
  }

  @Test
  void a_cue_after_a_pause_comes_and_goes_softly() throws Exception {
    List<byte[]> film = film(List.of(new Cue(frame(5), frame(17), List.of("星"))));

    assertThat(brightest(film.get(5))).isLessThan(brightest(film.get(6)));
    assertThat(brightest(film.get(6))).isLessThan(brightest(film.get(7)));
    assertThat(brightest(film.get(15))).isGreaterThan(brightest(film.get(16)));
  }

  @Test
  void cues_that_follow_at_once_are_cut_hard() throws Exception {
    var cues =
        List.of(
            new Cue(frame(5), frame(20), List.of("星")),
            new Cue(frame(20), frame(40), List.of("空")));
    List<byte[]> film = film(cues);

    assertThat(brightest(film.get(19))).isGreaterThan(190);
    assertThat(brightest(film.get(20))).isGreaterThan(190);
  }

  @Test
  void a_word_is_lit_while_it_is_said() throws Exception {
    var marks = List.of(new Mark(frame(12), 0, 0, 1), Mark.silence(frame(24)));
    var cue = new Cue(frame(5), frame(40), List.of("星空"), List.of(), marks);
    List<byte[]> film = film(List.of(cue));

    assertThat(golden(film.get(11))).isZero();
    assertThat(golden(film.get(12))).isGreaterThan(5);
    assertThat(golden(film.get(23))).isGreaterThan(5);
    assertThat(golden(film.get(24))).isZero();
  }

  @Test
  void a_film_of_many_cues_has_one_input_and_one_overlay() throws Exception {
    List<Cue> cues =
        IntStream.range(0, 30)
            .mapToObj(i -> new Cue(frame(20 * i), frame(20 * i + 18), List.of("星" + i)))
            .toList();
    Titles titles = draw(cues);

    assertThat(titles.inputs()).containsOnlyOnce("-i");
    assertThat(titles.graph("a", 1, "b")).containsOnlyOnce("overlay");
  }

  @Test
  void without_cues_there_is_neither_input_nor_filter() throws Exception {
    Titles titles = draw(List.of());

    assertThat(titles.inputs()).isEmpty();
    assertThat(titles.graph("a", 1, "b")).isEmpty();
  }

  private static int brightest(byte[] rgb) {
    int brightest = 0;
    for (byte value : rgb) {
      brightest = Math.max(brightest, value & 0xFF);
    }
    return brightest;
  }
}
