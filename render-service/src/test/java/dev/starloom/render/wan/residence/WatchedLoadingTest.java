package dev.starloom.render.wan.residence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.platform.failure.TransientFailure;
import dev.starloom.render.wan.session.Device;
import dev.starloom.render.wan.session.Watch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WatchedLoadingTest {
  private static final Device CPU = new Device(Device.CPU);
  private static final Watch PATIENT = new Watch(() -> false, Duration.ofMinutes(1));

  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch disk = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final List<String> events = Collections.synchronizedList(new ArrayList<>());
  private volatile boolean stuck;
  private final WatchedLoading loading = new WatchedLoading(new Slow());

  @Test
  void whoever_waits_for_a_part_leaves_when_the_clip_is_cancelled() {
    assertThatThrownBy(this::leave).isInstanceOf(CancellationException.class);
  }

  @Test
  void a_part_that_does_not_come_counts_as_stalled() {
    var hasty = new Watch(() -> false, Duration.ofMillis(1));

    assertThatThrownBy(() -> loading.load(Part.TEXT, CPU, hasty))
        .isInstanceOf(TransientFailure.class)
        .hasMessageContaining("text encoder was not loaded");
  }

  @Test
  void a_part_that_nobody_waits_for_is_closed_when_it_is_there() throws InterruptedException {
    assertThatThrownBy(this::leave).isInstanceOf(CancellationException.class);

    disk.countDown();

    assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void nothing_else_is_loaded_before_a_part_that_nobody_waits_for_is_closed() {
    assertThatThrownBy(this::leave).isInstanceOf(CancellationException.class);
    var impatient = new Watch(() -> false, Duration.ofMillis(1));
    assertThatThrownBy(() -> loading.load(Part.DECODER, CPU, impatient))
        .isInstanceOf(TransientFailure.class);

    disk.countDown();
    loading.load(Part.DECODER, CPU, PATIENT);

    assertThat(events)
        .containsExactly("load text encoder", "close text encoder", "load video decoder");
  }

  @Test
  void a_part_that_can_not_be_closed_does_not_keep_the_next_from_being_loaded() {
    stuck = true;
    assertThatThrownBy(this::leave).isInstanceOf(CancellationException.class);

    disk.countDown();
    loading.load(Part.DECODER, CPU, PATIENT);

    assertThat(events).endsWith("load video decoder");
  }

  @Test
  void nothing_is_loaded_for_a_clip_that_was_cancelled_before() {
    var cancelled = new Watch(() -> true, Duration.ofMinutes(1));

    assertThatThrownBy(() -> loading.load(Part.TEXT, CPU, cancelled))
        .isInstanceOf(CancellationException.class);

    assertThat(events).isEmpty();
  }

  @Test
  void a_failure_to_load_reaches_who_waits() {
    var broken = new WatchedLoading(new Broken());

    assertThatThrownBy(() -> broken.load(Part.TEXT, CPU, PATIENT))
        .isInstanceOf(PermanentFailure.class)
        .hasMessage("no such operator");
  }

  private void leave() {
    loading.load(Part.TEXT, CPU, new Watch(() -> begun.getCount() == 0, Duration.ofMinutes(1)));
  }

  /** Reads from a disk that takes until it is told. */
  private final class Slow implements Loading {
    @Override
    public AutoCloseable load(Part part, Device device) {
      events.add("load " + part);
      begun.countDown();
      try {
        disk.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return () -> {
        events.add("close " + part);
        closed.countDown();
        if (stuck) {
          throw new IllegalStateException("the driver hangs");
        }
      };
    }

    @Override
    public long bytes(Part part) {
      return 1;
    }
  }

  private static final class Broken implements Loading {
    @Override
    public AutoCloseable load(Part part, Device device) {
      throw new PermanentFailure("render_model_unusable", "no such operator");
    }

    @Override
    public long bytes(Part part) {
      return 1;
    }
  }
}
