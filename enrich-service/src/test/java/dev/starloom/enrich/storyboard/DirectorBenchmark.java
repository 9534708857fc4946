package dev.starloom.enrich.storyboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.contracts.story.SkyWish;
import dev.starloom.contracts.story.StoryRequest;
import dev.starloom.enrich.Requests;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How long a warm director takes, in processor time of its one thread: {@code
 * -Dstarloom.benchmark=true}.
 */
@EnabledIfSystemProperty(named = "starloom.benchmark", matches = "true")
class DirectorBenchmark {
  private static final Director DIRECTOR = Director.bundled();
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final SkyWish GIVEN =
      new SkyWish("2026-08-19T21:00+08:00", 30.25, 120.17, "Lyra", 60.0);
  private static final String SHORT = Requests.ANDROMEDA.repeat(2).substring(0, 100);
  private static final String LONG =
      "仙女座在海边升起，a. 龙！オリオン、星が 3.5 光る。안드로메다 ".repeat(400).substring(0, 10_000);

  /** Median milliseconds of the second half of so many runs. */
  private static double median(String name, String prompt, SkyWish sky, int runs) {
    double[] millis = new double[runs];
    for (int i = 0; i < runs; i++) {
      long start = THREADS.getCurrentThreadCpuTime();
      DIRECTOR.direct(
          new StoryRequest(prompt, null, "1280x720", 42L, "oil", null, 24, true, true)
              .withSky(sky));
      millis[i] = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
    }
    double[] warm = Arrays.copyOfRange(millis, runs / 2, runs);
    Arrays.sort(warm);
    double median = warm[warm.length / 2];
    System.out.printf("%s: %.1f ms, the first %.1f ms%n", name, median, millis[0]);
    return median;
  }

  @Test
  void a_hundred_characters_take_five_milliseconds() {
    median("warming up", SHORT, GIVEN, 300);
    assertThat(median("100 characters, a given sky", SHORT, GIVEN, 100)).isLessThan(5);
    assertThat(median("100 characters, a sky to be found", SHORT, null, 100)).isLessThan(5);
  }

  @Test
  void ten_thousand_characters_take_a_fifth_of_a_second() {
    assertThat(median("10,000 characters, a given sky", LONG, GIVEN, 24)).isLessThan(200);
    assertThat(median("10,000 characters, a sky to be found", LONG, null, 10)).isLessThan(200);
  }
}
