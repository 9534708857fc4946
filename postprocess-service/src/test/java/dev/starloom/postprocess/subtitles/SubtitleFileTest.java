package dev.starloom.postprocess.subtitles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubtitleFileTest {
  private static final List<Cue> CUES =
      List.of(new Cue(0.3, 2.0406, List.of("夜空", "<银河>")), new Cue(3661.5, 3662, List.of("b")));

  @TempDir Path folder;

  @Test
  void subrip_numbers_its_cues_and_writes_a_comma() throws Exception {
    Path file = folder.resolve("a.srt");
    SubtitleFile.writeSubRip(file, CUES);
    assertThat(Files.readString(file))
        .isEqualTo(
            "1\n00:00:00,300 --> 00:00:02,041\n夜空\n<银河>\n\n2\n01:01:01,500 --> 01:01:02,000\nb\n\n");
  }

  @Test
  void webvtt_writes_a_point_and_escapes_markup() throws Exception {
    Path file = folder.resolve("a.vtt");
    SubtitleFile.writeWebVtt(file, CUES);
    assertThat(Files.readString(file))
        .startsWith("WEBVTT\n\n00:00:00.300 --> 00:00:02.041\n夜空\n&lt;银河&gt;\n\n");
  }

  @Test
  void a_second_language_is_the_second_line_of_both_files() throws Exception {
    var cue = new Cue(1, 2, List.of("夜空"), List.of("the sky", "by night"), List.of());
    SubtitleFile.writeSubRip(folder.resolve("a.srt"), List.of(cue));
    SubtitleFile.writeWebVtt(folder.resolve("a.vtt"), List.of(cue));
    assertThat(Files.readString(folder.resolve("a.srt"))).endsWith("\n夜空\nthe sky by night\n\n");
    assertThat(Files.readString(folder.resolve("a.vtt"))).endsWith("\n夜空\nthe sky by night\n\n");
  }
}
