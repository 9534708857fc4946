package dev.starloom.safety.frame;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.starloom.platform.failure.PermanentFailure;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClipCheckTest {
  private static final ClipLimits LIMITS = new ClipLimits(60, 1000, List.of("h264"));
  private static final String WHOLE =
      """
      {"format": {"duration": "2.0"},
       "streams": [{"codec_name": "h264", "width": 64, "height": 32, "nb_frames": "20",
                    "duration": "2.0"}]}
      """;

  @Test
  void a_clip_that_keeps_its_promises_is_looked_at() {
    assertThatCode(() -> check(WHOLE, 20)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "h264, gif, codec is gif; these are looked at: [h264]",
    "'\"nb_frames\": \"20\"', '\"nb_frames\": \"24\"', promises 24 frames but holds 20",
    "'\"duration\": \"2.0\"}]', '\"duration\": \"9.0\"}]', promises 9.00 seconds but its frames span 2.00",
    "'{\"duration\": \"2.0\"}', '{\"duration\": \"36000\"}', lasts 36000 seconds; at most 60",
    "'\"nb_frames\": \"20\"', '\"nb_frames\": \"864000\"', more than the 1000 frames",
    "'\"width\": 64', '\"width\": 2000000', 2000000x32 can't be looked at",
    "'\"width\": 64', '\"width\": 0', 0x32 can't be looked at"
  })
  void a_clip_is_refused_with_what_is_wrong(String old, String changed, String sentence) {
    assertThatThrownBy(() -> check(WHOLE.replace(old, changed), 20))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void more_frames_than_are_looked_at_are_refused_where_no_number_is_promised() {
    String silent = WHOLE.replace(", \"nb_frames\": \"20\"", "");

    assertThatThrownBy(() -> check(silent, 1001)).hasMessageContaining("more than the 1000 frames");
  }

  @Test
  void a_second_video_that_a_player_may_choose_is_refused() {
    String two = WHOLE.replace("[{", "[{\"codec_name\": \"h264\"}, {");

    assertThatThrownBy(() -> check(two, 20)).hasMessageContaining("holds 2 videos");
  }

  @Test
  void frames_that_are_spread_over_hours_are_refused_where_no_length_is_promised() {
    String silent =
        WHOLE.replace("{\"duration\": \"2.0\"}", "{}").replace("\"duration\": \"2.0\"", "\"x\": 0");

    assertThatThrownBy(() -> check(silent, new double[] {0, 36_000}, 2))
        .hasMessageContaining("lasts 36000 seconds");
  }

  private static void check(String facts, int frames) {
    check(facts, IntStream.range(0, frames).mapToDouble(i -> i * 0.1).toArray(), 20);
  }

  private static void check(String facts, double[] seconds, int promised) {
    try {
      String json = facts.replace("\"nb_frames\": \"20\"", "\"nb_frames\": \"" + promised + "\"");
      new ClipCheck(new ObjectMapper().readTree(json), LIMITS).check(seconds);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
