package dev.starloom.render.wan.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starloom.platform.failure.TransientFailure;
import dev.starloom.render.wan.plan.Configs;
import dev.starloom.render.wan.weights.Progress;
import dev.starloom.render.wan.weights.UnusableModel;
import dev.starloom.render.wan.weights.UnusableModel.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The tiny checkpoint, whose experts are narrowed to 16 bits first. */
@Timeout(60)
class PreparationTest {
  private static final Path MODEL = Path.of("src/test/resources/wan/tiny-wan22-diffusers");

  private final CountDownLatch disk = new CountDownLatch(1);
  private final CountDownLatch halfway = new CountDownLatch(1);

  @TempDir Path cache;

  @Test
  void a_service_starts_while_its_model_is_prepared() throws InterruptedException {
    try (var preparation = Preparation.begin(this::slowly)) {
      halfway.await();

      assertThat(preparation.state())
          .isInstanceOfSatisfying(
              ModelState.Preparing.class,
              state -> {
                assertThat(state.what()).startsWith("transformer-f16-");
                assertThat(state.percent()).isBetween(1, 99);
              });
      assertThatThrownBy(preparation::model)
          .isInstanceOf(TransientFailure.class)
          .hasMessageContaining("is prepared: transformer-f16-");

      disk.countDown();
      assertThat(preparation.await().state()).isInstanceOf(ModelState.Ready.class);
      assertThat(preparation.model().fingerprint()).isNotEmpty();
    }
  }

  @Test
  void a_model_that_can_not_be_prepared_says_why_and_the_way_out() throws InterruptedException {
    var full =
        Preparation.begin(
                progress -> {
                  throw new UnusableModel(Problem.DISK_FULL, "converted weights need 57 GB");
                })
            .await();

    assertThat(full.state()).isInstanceOf(ModelState.Unusable.class);
    assertThat(full.state().sentence())
        .contains("converted weights need 57 GB")
        .contains("start render-service again");
  }

  @Test
  void a_volume_that_hiccups_is_tried_again() throws InterruptedException {
    var tries = new AtomicInteger();
    Function<Progress, LoadedModel> hiccup =
        progress -> {
          if (tries.incrementAndGet() < 3) {
            throw new UncheckedIOException(new IOException("stale file handle"));
          }
          return null;
        };

    var state = Preparation.begin(hiccup, List.of(Duration.ZERO, Duration.ZERO)).await().state();

    assertThat(state).isInstanceOf(ModelState.Ready.class);
  }

  @Test
  void a_volume_that_stays_away_makes_the_model_unusable() throws InterruptedException {
    var tries = new AtomicInteger();
    Function<Progress, LoadedModel> away =
        progress -> {
          tries.incrementAndGet();
          throw new UncheckedIOException(new IOException("stale file handle"));
        };

    var state = Preparation.begin(away, List.of(Duration.ZERO, Duration.ZERO)).await().state();

    assertThat(state.sentence()).contains("stale file handle");
    assertThat(tries).hasValue(3);
  }

  @Test
  void an_unexpected_failure_is_visible_too() throws InterruptedException {
    var broken =
        Preparation.begin(
                progress -> {
                  throw new ArithmeticException("a defect");
                })
            .await();

    assertThat(broken.state().sentence()).contains("a defect");
  }

  @Test
  void closing_ends_the_work_and_leaves_nothing_half_written() throws Exception {
    var preparation = Preparation.begin(this::slowly);
    halfway.await();

    var closing = new Thread(preparation::close);
    closing.start();
    while (closing.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    disk.countDown();
    closing.join();

    assertThat(preparation.state()).isInstanceOf(ModelState.Preparing.class);
    assertThat(weights()).isEmpty();
  }

  @Test
  void the_next_start_goes_on_with_the_files_that_are_not_there_yet() throws IOException {
    assertThatThrownBy(() -> setup().prepare(PreparationTest::killedInTheSecondFile))
        .hasMessage("killed");
    assertThat(weights()).singleElement().asString().startsWith("transformer-f16-");
    Set<String> heard = Collections.synchronizedSet(new HashSet<>());

    setup().prepare((what, done, total) -> heard.add(what));

    assertThat(heard).singleElement().asString().startsWith("transformer_2-f16-");
    assertThat(weights()).hasSize(2);
  }

  private static void killedInTheSecondFile(String what, long done, long total) {
    if (what.startsWith("transformer_2-") && done > 0) {
      throw new IllegalStateException("killed");
    }
  }

  /** Stops in the middle of the first file until the disk goes on. */
  private LoadedModel slowly(Progress progress) {
    return LoadedModel.open(
        setup(),
        (what, done, total) -> {
          progress.at(what, done, total);
          if (done > 0 && done < total) {
            halfway.countDown();
            awaitDisk();
          }
        });
  }

  private void awaitDisk() {
    try {
      disk.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private ModelSetup setup() {
    var settings = Map.of("precision", "fp16", "cache", cache.toString());
    return ModelSetup.elsewhere(MODEL, Configs.of(settings));
  }

  private List<String> weights() throws IOException {
    try (Stream<Path> files = Files.list(cache)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.equals("writing.lock"))
          .toList();
    }
  }
}
