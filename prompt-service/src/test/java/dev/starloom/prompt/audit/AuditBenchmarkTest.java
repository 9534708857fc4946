package dev.starloom.prompt.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.embedded.test.TestInfrastructure;
import dev.starloom.prompt.story.StoryStore;
import dev.starloom.prompt.story.Unwitnessed;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What an entry of the audit costs a story: {@code -Daudit.bench=true}. Whole stories are told from
 * their start to their film, by one caller and by several at once, with the audit and without one
 * in the same run; rounds alternate, so that other work on the machine meets both.
 */
@EnabledIfSystemProperty(named = "audit.bench", matches = "true")
@QuarkusTest
@WithTestResource(
    value = TestInfrastructure.class,
    initArgs = @ResourceArg(name = "database", value = "prompt"))
class AuditBenchmarkTest {
  private static final int STORIES = 40;
  private static final int ROUNDS = 5;
  private static final int CHANGES = 5;
  private static final int MANY = 8;

  /** More would be felt where a story's steps take seconds. */
  private static final double MOST_MILLIS = 10;

  @Inject StoryStore audited;

  @Test
  void an_entry_keeps_a_story_that_is_alone_waiting_for_some_milliseconds_at_most()
      throws ExecutionException, InterruptedException {
    StoryStore bare = Unwitnessed.stories();
    for (int callers : new int[] {1, MANY}) {
      var with = new double[ROUNDS];
      var without = new double[ROUNDS];
      for (int round = -1; round < ROUNDS; round++) {
        without[Math.max(0, round)] = millis(bare, callers);
        with[Math.max(0, round)] = millis(audited, callers);
      }
      report(callers, best(with), best(without));
    }
  }

  private static void report(int callers, double with, double without) {
    double each = (with - without) * callers / BareStory.FOUND.length;
    System.out.printf(
        "audit, %d at once: a story of %d changes and %d entries in %.1f ms, without audit %.1f ms;"
            + " %.0f entries/s; an entry adds %.2f ms to its story%n",
        callers,
        CHANGES,
        BareStory.FOUND.length,
        with * callers,
        without * callers,
        1000 * BareStory.FOUND.length / with,
        each);
    if (callers == 1) {
      assertThat(each).isLessThan(MOST_MILLIS);
    }
  }

  /** By the clock, for one story of all that are told. */
  private static double millis(StoryStore stories, int callers)
      throws InterruptedException, ExecutionException {
    ExecutorService tellers = Executors.newFixedThreadPool(callers);
    try {
      long begin = System.nanoTime();
      List<Future<?>> told = new ArrayList<>();
      for (int i = 0; i < STORIES; i++) {
        told.add(tellers.submit(new BareStory(stories)));
      }
      for (Future<?> one : told) {
        one.get();
      }
      return (System.nanoTime() - begin) / 1e6 / STORIES;
    } finally {
      tellers.shutdownNow();
    }
  }

  private static double best(double[] rounds) {
    return Arrays.stream(rounds).min().orElseThrow();
  }
}
