package dev.starloom.postprocess.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.starloom.contracts.story.Storyboard;
import dev.starloom.postprocess.media.TestMedia;
import dev.starloom.postprocess.narration.Narrator;
import dev.starloom.postprocess.sound.Loudness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One film with voice and music, of clips that differ from the board, looked at from all sides. */
class FilmMakerTest {
  private static final List<String> NARRATION = List.of("夜空中银河横贯。", "海怪破浪而出，电闪雷鸣。");
  private static final Storyboard BOARD =
      Boards.apart(Boards.board("zh", true, true, NARRATION, 3.33, 4.25));
  private static final List<String> STEPS = new ArrayList<>();

  @TempDir static Path folder;
  private static Film film;
  private static String streams;

  @BeforeAll
  static void make_the_film() {
    List<Path> clips =
        List.of(
            TestMedia.clip(folder.resolve("a.mp4"), "320x180", 24, 3.33),
            TestMedia.clip(folder.resolve("b.mp4"), "426x320", 30, 3.5));
    try (var narrator = new Narrator(TestMedia.CACHE, Duration.ofSeconds(30))) {
      film =
          Makers.maker()
              .make(
                  Orders.spoken(BOARD, narrator, clips),
                  folder.resolve("work"),
                  (done, total) -> STEPS.add(done + "/" + total),
                  () -> false);
    }
    streams =
        TestMedia.tool()
            .probe(
                List.of(
                    "-v",
                    "error",
                    "-of",
                    "compact",
                    "-show_entries",
                    "stream=codec_name,width,height,pix_fmt,r_frame_rate,nb_frames,sample_rate"
                        + ",channels:stream_disposition=default:stream_tags=language"
                        + ":format=duration:format_tags=title",
                    film.video().toString()));
  }

  @Test
  void the_picture_is_h264_in_the_boards_size_and_rate() {
    assertThat(streams)
        .containsPattern("h264\\|width=320\\|height=180\\|pix_fmt=yuv420p\\|.*r_frame_rate=24/1");
  }

  @Test
  void the_sound_is_48_khz_stereo_aac() {
    assertThat(streams).containsPattern("aac\\|sample_rate=48000\\|channels=2");
  }

  @Test
  void there_is_a_subtitle_track_that_is_off_by_default() {
    assertThat(streams).containsPattern("mov_text.*default=0\\|tag:language=zho");
  }

  @Test
  void the_film_has_the_boards_length_to_a_frame() {
    var frames = Pattern.compile("h264.*nb_frames=(\\d+)").matcher(streams);
    assertThat(frames.find()).isTrue();
    assertThat(Integer.parseInt(frames.group(1)) / 24.0)
        .isCloseTo(BOARD.seconds(), within(1.0 / 24));
  }

  @Test
  void the_title_is_kept_whatever_characters_it_has() {
    assertThat(streams).contains("银河 'n' \"stars\": 50% [a];b,c=");
  }

  @Test
  void loudness_is_minus_16_lufs_and_peaks_stay_below_minus_1_dbtp() {
    Loudness loudness = Loudness.of(film.video(), TestMedia.tool());
    assertThat(loudness.integrated()).isCloseTo(-16, within(0.5));
    assertThat(loudness.truePeak()).isLessThanOrEqualTo(-1);
  }

  @Test
  void music_is_at_least_eight_decibels_under_speech_in_every_line() throws Exception {
    assertThat(HeardStems.of(film).depths()).hasSize(2).allMatch(depth -> depth >= 8);
  }

  @Test
  void the_stems_laid_over_each_other_are_the_sound_of_the_film() throws Exception {
    float[] sum = TestMedia.samples(HeardStems.of(film).together(folder));
    float[] sound = TestMedia.samples(film.video());
    for (int second = 0; second < (int) BOARD.seconds(); second++) {
      double ratio =
          TestMedia.rms(sum, second, second + 1) / TestMedia.rms(sound, second, second + 1);
      assertThat(20 * Math.log10(ratio)).as("second " + second).isCloseTo(0, within(0.5));
    }
  }

  @Test
  void a_stem_says_to_machines_that_it_is_generated() {
    String tags = "format_tags=AIGC";
    Path stem = HeardStems.of(film).speech();
    assertThat(TestMedia.tool().probe(List.of("-v", "error", "-show_entries", tags, "" + stem)))
        .contains("\"Label\":\"1\"");
  }

  @Test
  void the_text_of_the_cues_is_the_narration() throws Exception {
    String text =
        Files.readString(film.subRip()).replaceAll("(?m)^\\d+$|^.*-->.*$", "").replace("\n", "");
    assertThat(text).isEqualTo(String.join("", NARRATION));
  }

  @Test
  void there_is_speech_in_every_cue() throws Exception {
    float[] voice = TestMedia.samples(folder.resolve("work/voice.wav"));
    var cue = Pattern.compile("00:00:(\\S+) --> 00:00:(\\S+)").matcher(subRip());
    int cues = 0;
    for (; cue.find(); cues++) {
      double start = Double.parseDouble(cue.group(1).replace(',', '.'));
      double end = Double.parseDouble(cue.group(2).replace(',', '.'));
      assertThat(TestMedia.rms(voice, start, start + 0.3)).isGreaterThan(0.01);
      assertThat(TestMedia.rms(voice, end - 0.6, end - 0.2)).isGreaterThan(0.01);
    }
    assertThat(cues).isEqualTo(2);
  }

  @Test
  void subtitles_are_drawn_into_the_picture_while_they_are_spoken() throws Exception {
    assertThat(white(area(1.0, 138))).isGreaterThan(60);
    assertThat(white(area(1.0, 40))).isZero();
  }

  @Test
  void the_film_is_visible_from_its_first_frame_until_it_fades_out() throws Exception {
    for (double at : new double[] {0, 0.6, 1.5, 2.8, 3.1, 4.5, 6.0}) {
      assertThat(TestMedia.brightness(film.video(), at)).isGreaterThan(60);
    }
    assertThat(TestMedia.brightness(film.video(), BOARD.seconds() - 0.09)).isLessThan(40);
  }

  @Test
  void the_thumbnail_is_a_640_pixel_wide_jpeg() throws Exception {
    var image = javax.imageio.ImageIO.read(film.thumbnail().toFile());
    assertThat(image.getWidth()).isEqualTo(640);
  }

  @Test
  void a_clip_that_is_too_short_is_noted() {
    assertThat(film.notes())
        .containsExactly("Shot 2 is shorter than planned; its last frame is held.");
  }

  @Test
  void progress_reaches_its_total() {
    assertThat(STEPS).startsWith("0/100").endsWith("100/100");
  }

  private static String subRip() throws Exception {
    return Files.readString(film.subRip());
  }

  /** Grey pixels of a band 30 pixels high. */
  private static byte[] area(double at, int top) throws Exception {
    Path raw = folder.resolve("area" + top + ".gray");
    TestMedia.tool()
        .run(
            List.of(
                "-ss",
                Double.toString(at),
                "-i",
                film.video().toString(),
                "-frames:v",
                "1",
                "-vf",
                "crop=200:30:60:" + top,
                "-pix_fmt",
                "gray",
                "-f",
                "rawvideo",
                raw.toString()));
    return Files.readAllBytes(raw);
  }

  private static int white(byte[] grey) {
    int white = 0;
    for (byte pixel : grey) {
      white += (pixel & 0xFF) > 165 ? 1 : 0;
    }
    return white;
  }
}
