package dev.starloom.enrich.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.enrich.Corpus;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What finding mentions takes: {@code -Dlexicon.bench=true}. In time of one core, so that other
 * work on the machine counts little.
 */
@EnabledIfSystemProperty(named = "lexicon.bench", matches = "true")
class LexiconBenchmarkTest {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int WARM = 30;
  private static final int RUNS = 31;

  private static String text(int length) {
    String corpus = Corpus.prompts().collect(Collectors.joining());
    return corpus.repeat(length / corpus.length() + 1).substring(0, length);
  }

  /** The median. */
  private static double millis(Runnable work) {
    double[] each = new double[RUNS];
    for (int i = -WARM; i < RUNS; i++) {
      long before = THREADS.getCurrentThreadCpuTime();
      work.run();
      each[Math.max(0, i)] = (THREADS.getCurrentThreadCpuTime() - before) / 1e6;
    }
    Arrays.sort(each);
    return each[RUNS / 2];
  }

  private static void report(String what, double millis) {
    System.out.printf("%s: %.3f ms%n", what, millis);
  }

  @Test
  void a_prompt_of_100_characters_takes_less_than_a_millisecond() {
    Lexicon lexicon = Lexicon.bundled();
    String text = text(100);
    double millis = millis(() -> lexicon.mentions(text));
    report("100 characters", millis);
    assertThat(millis).isLessThan(1);
  }

  @Test
  void a_story_of_10000_characters_takes_less_than_50_milliseconds() {
    Lexicon lexicon = Lexicon.bundled();
    String text = text(10_000);
    double millis = millis(() -> lexicon.mentions(text));
    report("10000 characters", millis);
    assertThat(millis).isLessThan(50);
  }

  @Test
  void a_story_of_nothing_but_homonyms_takes_less_than_150_milliseconds() {
    Lexicon lexicon = Lexicon.bundled();
    String text = "金星".repeat(5_000);
    double millis = millis(() -> lexicon.mentions(text));
    report("10000 characters of homonyms", millis);
    assertThat(millis).isLessThan(150);
  }

  @Test
  void a_lexicon_is_loaded_in_less_than_a_second() {
    long before = THREADS.getCurrentThreadCpuTime();
    Lexicons.of(LexiconFiles.bundled());
    double millis = (THREADS.getCurrentThreadCpuTime() - before) / 1e6;
    report("load", millis);
    assertThat(millis).isLessThan(1000);
  }
}
