package dev.starloom.postprocess.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.postprocess.quality.Streams.Stream;
import dev.starloom.postprocess.sound.Loudness;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One thing after the other is wrong with a film of ten seconds. */
class InspectionTest {
  private static final Stream VIDEO = new Stream("video", "h264", "0.000000", "10.000000");
  private static final Stream AUDIO = new Stream("audio", "aac", "0.000000", "10.000000");
  private static final Stream TEXT = new Stream("subtitle", "mov_text", "0.000000", "9");
  private static final Streams STREAMS = new Streams(List.of(VIDEO, AUDIO, TEXT));
  private static final PictureWatch PICTURE = new PictureWatch(List.of(), List.of());
  private static final SoundWatch SOUND = sound(-16.2, -1.4);

  private static Expected expected(boolean music, Span... held) {
    var spoken = List.of(new Span(1, 3), new Span(6, 9));
    return new Expected(10, 24, true, true, music, spoken, List.of(held));
  }

  private static SoundWatch sound(double loudness, double peak, Span... silent) {
    return new SoundWatch(new Loudness(loudness, peak), List.of(silent));
  }

  private static List<String> faults(Stream... streams) {
    return Inspection.faults(new Streams(List.of(streams)), PICTURE, SOUND, expected(true));
  }

  private static List<String> faults(PictureWatch picture, Span... held) {
    return Inspection.faults(STREAMS, picture, SOUND, expected(true, held));
  }

  private static List<String> faults(SoundWatch sound, boolean music) {
    return Inspection.faults(STREAMS, PICTURE, sound, expected(music));
  }

  @Test
  void a_good_film_passes() {
    assertThat(faults(VIDEO, AUDIO, TEXT)).isEmpty();
  }

  @Test
  void a_film_without_picture_sound_or_subtitles_does_not() {
    assertThat(faults(AUDIO, TEXT)).containsExactly("It has no video track in h264.");
    assertThat(faults(VIDEO, TEXT)).containsExactly("It has no audio track in aac.");
    assertThat(faults(VIDEO, AUDIO)).containsExactly("It has no subtitle track.");
  }

  @Test
  void nor_one_in_another_codec() {
    var other = new Stream("audio", "mp3", "0.000000", "10.000000");
    assertThat(faults(VIDEO, other, TEXT)).containsExactly("It has no audio track in aac.");
  }

  @Test
  void nor_one_whose_picture_is_two_frames_short() {
    var shorter = new Stream("video", "h264", "0.000000", "9.916667");
    assertThat(faults(shorter, AUDIO, TEXT))
        .containsExactly("Its video lasts 9.917 s instead of 10.000 s.");
    var nearly = new Stream("video", "h264", "0.000000", "9.958333");
    assertThat(faults(nearly, AUDIO, TEXT)).isEmpty();
  }

  @Test
  void nor_one_whose_sound_is_a_tenth_of_a_second_short() {
    var shorter = new Stream("audio", "aac", "0.000000", "9.900000");
    assertThat(faults(VIDEO, shorter, TEXT))
        .containsExactly("Its audio lasts 9.900 s instead of 10.000 s.");
  }

  @Test
  void nor_one_whose_sound_begins_two_frames_late() {
    var late = new Stream("audio", "aac", "0.083333", "10.000000");
    assertThat(faults(VIDEO, late, TEXT))
        .containsExactly("The picture begins at 0.000 s, the sound at 0.083 s.");
  }

  @Test
  void nor_one_that_is_black_for_longer_than_a_second() {
    var black = new PictureWatch(List.of(new Span(2, 3.2)), List.of());
    assertThat(faults(black)).containsExactly("The picture is black from 2.00 to 3.20 s.");
    assertThat(faults(new PictureWatch(List.of(new Span(2, 3)), List.of()))).isEmpty();
  }

  @Test
  void nor_one_that_is_frozen_for_longer_than_a_second() {
    var frozen = new PictureWatch(List.of(), List.of(new Span(2, 3.2)));
    assertThat(faults(frozen)).containsExactly("The picture is frozen from 2.00 to 3.20 s.");
  }

  @Test
  void a_short_clip_may_hold_its_last_frame() {
    var frozen = new PictureWatch(List.of(), List.of(new Span(2, 4)));
    assertThat(faults(frozen, new Span(2.1, 4))).isEmpty();
    assertThat(faults(frozen, new Span(3.1, 4))).hasSize(1);
  }

  @Test
  void nor_one_that_is_too_quiet_or_too_loud() {
    assertThat(faults(sound(-16.6, -3), true)).containsExactly("Its loudness is -16.6 LUFS.");
    assertThat(faults(sound(-15.4, -3), true)).containsExactly("Its loudness is -15.4 LUFS.");
  }

  @Test
  void nor_one_that_clips() {
    assertThat(faults(sound(-16, -0.9), true)).containsExactly("Its true peak is -0.9 dBTP.");
  }

  @Test
  void music_is_never_silent_for_longer_than_a_second_and_a_half() {
    assertThat(faults(sound(-16, -2, new Span(3.5, 5.1)), true))
        .containsExactly("It is silent from 3.50 to 5.10 s.");
    assertThat(faults(sound(-16, -2, new Span(3.5, 4.9)), true)).isEmpty();
  }

  @Test
  void without_music_only_speech_must_be_heard() {
    assertThat(faults(sound(-16, -2, new Span(3, 6)), false)).isEmpty();
    assertThat(faults(sound(-16, -2, new Span(3, 7.6)), false)).hasSize(1);
  }

  @Test
  void nothing_is_heard_in_a_silent_film() {
    var silent = new Expected(10, 24, true, false, false, List.of(), List.of());
    var sound = sound(-70, -70, new Span(0, 10));
    assertThat(Inspection.faults(STREAMS, PICTURE, sound, silent)).isEmpty();
  }
}
