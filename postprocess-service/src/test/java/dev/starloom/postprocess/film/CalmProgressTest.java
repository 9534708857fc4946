package dev.starloom.postprocess.film;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalmProgressTest {
  private final List<Integer> heard = new ArrayList<>();
  private long millis;
  private final Progress calm =
      new CalmProgress((done, total) -> heard.add(done), () -> millis * 1_000_000);

  private void report(int done, long atMillis) {
    millis = atMillis;
    calm.report(done, 100);
  }

  @Test
  void at_most_one_report_a_second_is_passed_on() {
    for (int i = 0; i < 40; i++) {
      report(i, i * 100L);
    }
    assertThat(heard).containsExactly(0, 10, 20, 30);
  }

  @Test
  void the_end_is_reported_at_once() {
    report(98, 0);
    report(100, 1);
    assertThat(heard).containsExactly(98, 100);
  }

  @Test
  void progress_never_goes_back() {
    report(60, 0);
    report(3, 5000);
    report(61, 10_000);
    assertThat(heard).containsExactly(60, 61);
  }
}
