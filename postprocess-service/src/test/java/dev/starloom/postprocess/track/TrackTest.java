package dev.starloom.postprocess.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starloom.postprocess.media.TestMedia;
import dev.starloom.postprocess.sound.LoudnessMeter;
import dev.starloom.postprocess.sound.Stereo;
import dev.starloom.postprocess.sound.WaveFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Music from outside comes in all kinds, some of them no music at all. */
class TrackTest {
  private static final double FILM = 6;

  @TempDir Path folder;

  private Stereo read(Path file) throws Exception {
    return Track.read(file, FILM, TestMedia.tool());
  }

  private Path made(String name, String source, String... options) {
    Path file = folder.resolve(name);
    var command = new ArrayList<>(List.of("-f", "lavfi", "-i", source));
    command.addAll(List.of(options));
    command.add(file.toString());
    TestMedia.tool().run(command);
    return file;
  }

  private static double rms(Stereo sound, double from, double seconds) {
    double energy = 0;
    for (int i = Stereo.index(from); i < Stereo.index(from + seconds); i++) {
      energy += sound.left()[i] * sound.left()[i];
    }
    return Math.sqrt(energy / Stereo.index(seconds));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.wav anoisesrc=a=0.3:d=9:r=8000",
        "b.mp3 anoisesrc=a=0.3:d=2:r=22050",
        "c.flac anoisesrc=a=0.3:d=40",
        "d.ogg anoisesrc=a=0.3:d=3"
      })
  void sound_of_any_kind_and_length_fills_the_film(String file) throws Exception {
    String[] words = file.split(" ");
    Stereo sound = read(made(words[0], words[1]));
    assertThat(sound.length()).isEqualTo(Stereo.index(FILM));
    for (double at = 1; at < FILM - 2.5; at += 0.5) {
      assertThat(rms(sound, at, 0.5)).isGreaterThan(0.02);
    }
    assertThat(rms(sound, FILM - 0.05, 0.05)).isLessThan(0.005);
  }

  @Test
  void the_sound_of_a_video_is_music_too() throws Exception {
    Path video =
        made("v.mp4", "anoisesrc=a=0.3:d=3[out0];color=s=64x64:d=3[out1]", "-pix_fmt", "yuv420p");
    assertThat(rms(read(video), 1, 1)).isGreaterThan(0.02);
  }

  @Test
  void silence_before_the_music_is_skipped() throws Exception {
    Path late = made("late.wav", "anoisesrc=a=0.3:d=9", "-af", "adelay=5000:all=1");
    assertThat(rms(read(late), 1, 1)).isGreaterThan(0.02);
  }

  @Test
  void where_a_short_piece_begins_again_there_is_neither_a_gap_nor_a_jump() {
    var noise = new java.util.SplittableRandom(1);
    var piece = Stereo.silence(2);
    for (int i = 0; i < piece.length(); i++) {
      piece.add(i, noise.nextDouble() - 0.5, 1, 1);
    }
    Stereo sound = Fitting.fitted(piece, Stereo.index(20));
    for (double at = 1; at < 17; at += 0.25) {
      assertThat(rms(sound, at, 0.25)).isBetween(0.22, 0.36);
    }
  }

  @Test
  void a_film_shorter_than_the_fades_still_has_music() {
    var piece = Stereo.silence(4);
    for (int i = 0; i < piece.length(); i++) {
      piece.left()[i] = i % 96 < 48 ? 0.3f : -0.3f;
    }
    assertThat(LoudnessMeter.of(Fitting.fitted(piece, 48000))).isGreaterThan(-30);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no sound at all, only words", "ID3\u0003"})
  void what_is_no_sound_is_refused(String content) throws Exception {
    Path file = Files.writeString(folder.resolve("x.mp3"), content);
    assertThatThrownBy(() -> read(file)).hasMessage("the file is broken or has no sound");
  }

  @Test
  void a_moment_of_sound_is_no_music() {
    Path file = made("short.wav", "anoisesrc=a=0.3:d=0.8");
    assertThatThrownBy(() -> read(file)).hasMessage("there is less than a second of sound in it");
  }

  /** Only as much is decoded as the film may need. */
  @Test
  void what_comes_long_after_the_films_end_is_not_read() {
    Path file = made("late.wav", "anoisesrc=a=0.3:d=1", "-af", "adelay=60000:all=1");
    assertThatThrownBy(() -> read(file)).isInstanceOf(TrackUnusable.class);
  }

  @Test
  void samples_that_are_no_numbers_are_silence() throws Exception {
    Path broken =
        made("nan.wav", "aevalsrc=if(gt(t\\,3)\\,0.2*sin(900*t)\\,0/0):d=9", "-c:a", "pcm_f32le");
    assertThat(rms(read(broken), 1, 1)).isGreaterThan(0.02);
  }

  @Test
  void a_silent_file_is_refused() {
    Path file = made("s.wav", "anullsrc=d=5");
    assertThatThrownBy(() -> read(file)).isInstanceOf(TrackUnusable.class);
  }

  @Test
  void a_playlist_cannot_name_other_files_of_this_machine() throws Exception {
    var noise = new float[96000];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (float) Math.sin(i * 0.05) / 2;
    }
    WaveFile.write(folder.resolve("secret.wav"), 48000, noise);
    Path list =
        Files.writeString(folder.resolve("list"), "ffconcat version 1.0\nfile secret.wav\n");
    assertThatThrownBy(() -> read(list)).hasMessage("the file is broken or has no sound");
  }

  @Test
  void nothing_decoded_is_left_behind() throws Exception {
    read(made("n.wav", "anoisesrc=a=0.3:d=3"));
    assertThat(folder.resolve("track.f32")).doesNotExist();
  }

  @Test
  void the_record_says_why_and_what_was_done_instead() {
    assertThat(new TrackUnusable("it is silent").sentence())
        .isEqualTo(
            "The music that was asked for can't be used (it is silent); other music was composed.");
  }
}
