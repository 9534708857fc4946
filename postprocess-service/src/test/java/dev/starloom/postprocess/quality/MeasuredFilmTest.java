package dev.starloom.postprocess.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.postprocess.media.TestMedia;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real films: what is measured of them is what they were made to be. */
class MeasuredFilmTest {
  private static final String PICTURE = "testsrc=size=160x90:rate=24:duration=3";

  /** A tone of 1 kHz in both channels has as many LUFS as its amplitude has decibels. */
  private static final String AT_16 = "0.158*sin(2000*PI*t)";

  private static final Expected THREE_SECONDS =
      new Expected(3, 24, false, true, true, List.of(), List.of());
  private static final PictureWatch NOTHING_SEEN = new PictureWatch(List.of(), List.of());

  @TempDir Path folder;

  private Path film(String tone, String codec, String... beforeSound) {
    Path file = folder.resolve("film.mp4");
    var command = new ArrayList<>(List.of("-f", "lavfi", "-i", PICTURE));
    command.addAll(List.of(beforeSound));
    command.addAll(List.of("-f", "lavfi", "-i", "aevalsrc=" + tone + "|" + tone + ":d=3"));
    command.addAll(List.of("-c:v", "libx264", "-preset", "ultrafast", "-c:a", codec));
    command.addAll(List.of("-ar", "48000", file.toString()));
    TestMedia.tool().run(command);
    return file;
  }

  private void inspect(Path film, String cues) throws IOException {
    Path webVtt = Files.writeString(folder.resolve("film.vtt"), "WEBVTT\n\n" + cues);
    Inspection.of(film, webVtt, NOTHING_SEEN, THREE_SECONDS, TestMedia.tool());
  }

  @Test
  void a_good_film_passes() throws IOException {
    inspect(film(AT_16, "aac"), "00:00:00.300 --> 00:00:01.200\nA star.\n");
  }

  @Test
  void a_film_with_many_faults_is_refused_with_all_its_measurements() {
    String loudAndSilent = "if(gt(t\\,1.4)\\,0\\,0.9*sin(2000*PI*t))";
    Path film = film(loudAndSilent, "ac3", "-itsoffset", "0.2");
    assertThatThrownBy(() -> inspect(film, ""))
        .isInstanceOfSatisfying(
            PermanentFailure.class, f -> assertThat(f.code()).isEqualTo("quality_failed"))
        .hasMessageContaining("no audio track in aac")
        .hasMessageContaining("The picture begins at 0.000 s, the sound at 0.19")
        .hasMessageContaining("Its loudness is -1.")
        .hasMessageContaining("Its true peak is -0.")
        .hasMessageContaining("It is silent from 1.");
  }

  @Test
  void cues_follow_each_other_within_the_film() throws IOException {
    Path good = cues("00:00:00.300 --> 00:00:01.200", "00:00:01.200 --> 00:00:03.000");
    assertThat(CueOrder.faults(good, 3)).isEmpty();
    Path both = cues("00:00:00.300 --> 00:00:01.200", "00:00:01.100 --> 00:00:02.000");
    assertThat(CueOrder.faults(both, 3))
        .containsExactly("Subtitle 2 begins before the one before it is over: 1.10 to 2.00 s.");
    Path late = cues("00:00:02.000 --> 00:00:03.100");
    assertThat(CueOrder.faults(late, 3))
        .containsExactly("Subtitle 1 is at no time of the film: 2.00 to 3.10 s.");
    Path empty = cues("00:00:02.000 --> 00:00:02.000");
    assertThat(CueOrder.faults(empty, 3)).hasSize(1);
  }

  private Path cues(String... times) throws IOException {
    String text = "WEBVTT\n\n" + String.join("\nwords\n\n", times) + "\nwords\n";
    return Files.writeString(folder.resolve("cues.vtt"), text);
  }
}
