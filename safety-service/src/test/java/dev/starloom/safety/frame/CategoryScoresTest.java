package dev.starloom.safety.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starloom.contracts.safety.Decision;
import dev.starloom.safety.policy.Thresholds;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CategoryScoresTest {
  private static final Thresholds NUDITY = new Thresholds(0.5, 0.85, 2, 0.95);
  private static final Thresholds SUGGESTIVE =
      new Thresholds(0.8, Thresholds.NEVER, 1, Thresholds.NEVER);

  @ParameterizedTest
  @CsvSource({
    "0.49 0.49 0.49, PASS",
    "0.1 0.5 0.1, REVIEW",
    "0.1 0.85 0.1, REVIEW",
    "0.85 0.1 0.85, BLOCK",
    "0.1 0.95 0.1, BLOCK",
    "0.9 0.84 0.84, REVIEW"
  })
  void nudity_blocks_on_two_sure_frames_or_one_very_sure_one(String scores, Decision decision) {
    assertThat(scores(NUDITY, scores).decision()).isEqualTo(decision);
  }

  @ParameterizedTest
  @CsvSource({"0.79 0.79, PASS", "1 1, REVIEW"})
  void suggestive_asks_for_review_at_most(String scores, Decision decision) {
    assertThat(scores(SUGGESTIVE, scores).decision()).isEqualTo(decision);
  }

  @Test
  void close_frames_make_one_span_and_distant_ones_two() {
    var spans = spans("0.6 0 0.9 0 0 0 0.7 0", 0.25);

    assertThat(spans).containsExactly(new Span(0, 2, 2), new Span(6, 6, 6));
  }

  @ParameterizedTest
  @CsvSource({"0.96, 6", "0.9 0.9, 4", "0.9, 2", "0.6, 2"})
  void the_severity_of_a_span_says_what_it_leads_to(String scores, int severity) {
    CategoryScores all = scores(NUDITY, scores);
    Span span = all.spans(seconds(2), 1).get(0);

    assertThat(all.severity(span)).isEqualTo(severity);
  }

  @Test
  void frames_without_a_score_hide_no_other_frame() {
    CategoryScores scores = scores(NUDITY, "NaN 0.96 NaN 0.7");

    assertThat(scores.decision()).isEqualTo(Decision.BLOCK);
    assertThat(scores.spans(seconds(4), 0.01))
        .containsExactly(new Span(1, 1, 1), new Span(3, 3, 3));
  }

  @Test
  void a_category_with_a_frame_without_a_score_is_incomplete() {
    assertThat(scores(NUDITY, "0.1 NaN").complete()).isFalse();
    assertThat(scores(NUDITY, "0.1 0.2").complete()).isTrue();
  }

  @Test
  void thresholds_out_of_order_are_refused() {
    assertThatThrownBy(() -> new Thresholds(0.9, 0.85, 2, 0.95))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<Span> spans(String scores, double joinSeconds) {
    return scores(NUDITY, scores).spans(seconds(8), joinSeconds);
  }

  private static double[] seconds(int frames) {
    double[] seconds = new double[frames];
    for (int i = 0; i < frames; i++) {
      seconds[i] = i * 0.1;
    }
    return seconds;
  }

  private static CategoryScores scores(Thresholds thresholds, String scores) {
    String[] each = scores.split(" ");
    var all = new CategoryScores("nudity", thresholds, "model", each.length);
    for (int i = 0; i < each.length; i++) {
      all.set(i, Double.parseDouble(each[i]));
    }
    return all;
  }
}
