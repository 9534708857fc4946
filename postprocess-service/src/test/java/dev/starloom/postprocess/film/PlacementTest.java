package dev.starloom.postprocess.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.starloom.contracts.story.Storyboard;
import dev.starloom.postprocess.narration.Pauses;
import dev.starloom.postprocess.narration.Recital;
import dev.starloom.postprocess.narration.SpokenLine;
import dev.starloom.postprocess.pacing.Stories;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlacementTest {
  private static final int[] RATES = {15, 24, 25, 30, 60};

  @Test
  void each_shot_contains_its_own_line_in_every_film() {
    var random = new Random(19);
    for (int film = 0; film < 300; film++) {
      int shots = 1 + random.nextInt(6);
      List<String> lines =
          IntStream.range(0, shots).mapToObj(i -> "x".repeat(random.nextInt(70))).toList();
      double[] planned = random.doubles(shots, 2.5, 8).toArray();
      Double wished = random.nextBoolean() ? Double.valueOf(1) : null;
      contained(Stories.board(RATES[film % RATES.length], wished, lines, planned));
    }
  }

  private static void contained(Storyboard planned) {
    var speech = Stories.murmured(planned, 1);
    var timeline = new Timeline(Stories.narrated(planned, speech));
    var notes = new ArrayList<String>();
    List<SpokenLine> lines =
        Placement.of(timeline, speech, notes).map(Recital::lines).orElse(List.of());
    assertThat(notes).isEmpty();
    for (int i = 0; i < lines.size(); i++) {
      int shot = timeline.narrated().get(i);
      double start = timeline.seconds(timeline.start(shot));
      SpokenLine line = lines.get(i);
      assertThat(line.start()).isCloseTo(start + Pauses.LEAD, within(1e-9));
      assertThat(line.speech()).isEqualTo(speech.get(shot));
      assertThat(line.end()).isLessThan(start + timeline.seconds(timeline.length(shot)));
      double next = i + 1 < lines.size() ? lines.get(i + 1).start() : timeline.seconds();
      assertThat(next - line.end()).isGreaterThanOrEqualTo(Pauses.REST - 1e-9);
    }
  }

  @Test
  void a_line_that_is_longer_than_its_shot_is_noted() {
    Storyboard board = Stories.board(24, null, List.of("x".repeat(50), "x"), 4, 4);
    var notes = new ArrayList<String>();
    Placement.of(new Timeline(board), Stories.murmured(board, 1), notes);
    assertThat(notes).containsExactly("The line of shot 1 is longer than its shot; it is cut.");
  }

  @Test
  void a_film_of_which_nothing_is_spoken_has_no_recital() {
    Storyboard board = Stories.board(24, null, List.of("x"), 4);
    assertThat(Placement.of(new Timeline(board), Map.of(), new ArrayList<>())).isEmpty();
  }
}
