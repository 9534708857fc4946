package dev.starloom.postprocess.narration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecitalTest {
  private static Recital.Part part(int letters, double start, double end) {
    String text = "x".repeat(letters);
    return new Recital.Part(new Slot(text, start, end), end, Murmur.speech(text, 1));
  }

  private static Recital.Part unspoken(double start, double end) {
    return new Recital.Part(new Slot("x", start, end), end, null);
  }

  @Test
  void every_line_begins_with_its_slot() {
    Recital recital = Recital.of(List.of(part(20, 1, 4), part(10, 4.3, 8)));
    assertThat(recital.lines()).extracting(SpokenLine::start).containsExactly(1.0, 4.3);
    assertThat(recital.lines().get(0).end()).isCloseTo(3, within(0.01));
  }

  @Test
  void a_line_that_is_longer_than_its_shot_is_cut_with_a_fade() {
    Recital recital = Recital.of(List.of(part(90, 0, 2)));
    float[] track = recital.track(2);
    assertThat(recital.lines().get(0).end()).isEqualTo(2);
    assertThat(track[track.length - 1]).isLessThan(0.01f);
    assertThat(recital.lines().get(0).speech().words()).allMatch(word -> word.seconds() < 2);
  }

  @Test
  void a_line_that_is_not_spoken_is_silent_for_its_time() {
    Recital recital = Recital.of(List.of(part(10, 0, 2), unspoken(2, 5)));
    assertThat(recital.lines().get(1).end()).isEqualTo(5);
    assertThat(recital.track(5)[3000]).isZero();
    assertThat(recital.track(5)[500]).isEqualTo(0.5f);
  }
}
