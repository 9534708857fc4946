package dev.starloom.render.wan.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtException.OrtErrorCode;
import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.platform.failure.TransientFailure;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionThreadTest {
  private final SessionThread thread = new SessionThread("expert");
  private final CountDownLatch told = new CountDownLatch(1);

  @AfterEach
  void close() {
    thread.close();
  }

  @Test
  void every_call_runs_on_the_same_thread_which_is_not_the_callers() throws OrtException {
    Thread first = thread.call(Thread::currentThread, Watch.NONE, () -> {});
    Thread second = thread.call(Thread::currentThread, Watch.NONE, () -> {});

    assertThat(first).isSameAs(second).isNotSameAs(Thread.currentThread());
  }

  @Test
  void a_call_that_does_not_answer_is_told_to_end_and_counts_as_stalled() {
    var watch = new Watch(() -> false, Duration.ofMillis(50));

    assertThatThrownBy(() -> thread.call(this::untilTold, watch, told::countDown))
        .isInstanceOf(TransientFailure.class)
        .hasMessageContaining("expert did not answer");
    assertThat(told.getCount()).isZero();
  }

  @Test
  void a_call_of_many_steps_stalls_only_if_one_of_them_takes_too_long() throws OrtException {
    var clock = new AtomicLong();
    var pulse = new Pulse(clock::get);
    var looks = new Semaphore(0);
    var watch = new Watch(() -> looked(looks), Duration.ofSeconds(10));

    int steps =
        thread.call(
            () -> {
              for (int step = 0; step < 3; step++) {
                clock.addAndGet(Duration.ofSeconds(9).toNanos());
                looks.drainPermits();
                looks.acquireUninterruptibly(2);
                pulse.beat();
              }
              return 3;
            },
            watch,
            pulse,
            () -> {});

    assertThat(steps).isEqualTo(3);
  }

  private static boolean looked(Semaphore looks) {
    looks.release();
    return false;
  }

  @Test
  void a_step_that_takes_longer_than_the_patience_stalls() {
    var clock = new AtomicLong();
    var pulse = new Pulse(clock::get);
    clock.addAndGet(Duration.ofSeconds(11).toNanos());
    var watch = new Watch(() -> false, Duration.ofSeconds(10));

    assertThatThrownBy(() -> thread.call(this::untilTold, watch, pulse, told::countDown))
        .isInstanceOf(TransientFailure.class)
        .hasMessageContaining("expert did not answer within 10 s");
  }

  @Test
  void a_cancelled_call_is_told_to_end() {
    var cancelled = new AtomicBoolean(true);
    var watch = new Watch(cancelled::get, Duration.ofDays(1));

    assertThatThrownBy(() -> thread.call(this::untilTold, watch, told::countDown))
        .isInstanceOf(CancellationException.class);
    assertThat(told.getCount()).isZero();
  }

  @Test
  void a_failure_of_the_runtime_reaches_the_caller() {
    assertThatThrownBy(() -> thread.call(SessionThreadTest::broken, Watch.NONE, () -> {}))
        .isInstanceOf(OrtException.class)
        .hasMessageContaining("broken");
  }

  @Test
  void a_heap_that_is_too_small_is_typed_as_too_little_memory() {
    assertThatThrownBy(() -> thread.call(SessionThreadTest::full, Watch.NONE, () -> {}))
        .isInstanceOfSatisfying(
            PermanentFailure.class,
            failure -> assertThat(failure.code()).isEqualTo(Failures.OUT_OF_MEMORY));
  }

  @Test
  void a_device_that_is_full_is_typed_as_too_little_memory() {
    var cause = new OrtException("BFCArena: Failed to allocate memory for requested buffer");

    assertThat(Failures.of("expert", cause))
        .isInstanceOfSatisfying(
            PermanentFailure.class,
            failure -> assertThat(failure.code()).isEqualTo(Failures.OUT_OF_MEMORY));
  }

  @Test
  void any_other_failure_of_the_runtime_may_be_tried_again() {
    assertThat(Failures.of("expert", new OrtException("the bus is busy")))
        .isInstanceOf(TransientFailure.class);
  }

  @Test
  void what_the_runtime_can_never_do_with_a_model_is_not_tried_again() {
    for (String code :
        List.of(
            "NOT_IMPLEMENTED",
            "INVALID_ARGUMENT",
            "INVALID_GRAPH",
            "INVALID_PROTOBUF",
            "NO_SUCHFILE",
            "NO_MODEL")) {
      var cause = new OrtException(OrtErrorCode.valueOf("ORT_" + code), "no kernel for Gemm");

      assertThat(Failures.of("expert", cause))
          .hasMessageContaining("expert")
          .hasMessageContaining("no kernel for Gemm")
          .isInstanceOfSatisfying(
              PermanentFailure.class,
              failure -> assertThat(failure.code()).isEqualTo(Failures.MODEL_UNUSABLE));
    }
  }

  @Test
  void the_thread_ends_when_nothing_could_be_opened() throws InterruptedException {
    var worker = new AtomicReference<Thread>();

    assertThatThrownBy(
            () ->
                thread.open(
                    () -> {
                      worker.set(Thread.currentThread());
                      throw new IllegalStateException("no model");
                    }))
        .hasMessage("no model");

    worker.get().join(5_000);
    assertThat(worker.get().isAlive()).isFalse();
  }

  @Test
  void what_is_opened_when_nobody_waits_any_longer_is_closed() throws InterruptedException {
    var closed = new CountDownLatch(1);
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> thread.<AutoCloseable>open(() -> afterAll(closed)))
        .isInstanceOf(TransientFailure.class);

    assertThat(Thread.interrupted()).isTrue();
    told.countDown();
    assertThat(closed.await(5, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void what_a_hanging_call_uses_is_closed_when_it_ends_at_last() throws Exception {
    var closed = new CountDownLatch(2);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> thread.call(this::untilTold, Watch.NONE, () -> {}))
        .isInstanceOf(TransientFailure.class);
    assertThat(Thread.interrupted()).isTrue();

    thread.release(closed::countDown);
    thread.close(closed::countDown);
    assertThat(closed.getCount()).isEqualTo(2);

    told.countDown();
    assertThat(closed.await(5, TimeUnit.SECONDS)).isTrue();
  }

  private AutoCloseable afterAll(CountDownLatch closed) {
    untilTold();
    return closed::countDown;
  }

  private boolean untilTold() {
    try {
      told.await();
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean broken() throws OrtException {
    throw new OrtException("broken");
  }

  private static boolean full() {
    throw new OutOfMemoryError("Java heap space");
  }
}
