package dev.starloom.postprocess.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.platform.failure.TransientFailure;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaToolTest {
  private static final List<String> ENDLESS =
      List.of("-re", "-f", "lavfi", "-i", "testsrc=size=64x64", "-f", "null", "-");

  private static long children() {
    return ProcessHandle.current().children().filter(p -> isFfmpeg(p)).count();
  }

  private static boolean isFfmpeg(ProcessHandle process) {
    return process.info().command().orElse("").endsWith("ffmpeg");
  }

  @Test
  void a_cancelled_run_leaves_no_process() {
    var polls = new AtomicInteger();
    var tool =
        new MediaTool(TestMedia.FFMPEG, Duration.ofMinutes(1), () -> polls.incrementAndGet() > 2);
    assertThatThrownBy(() -> tool.run(ENDLESS)).isInstanceOf(CancellationException.class);
    org.awaitility.Awaitility.await().until(() -> children() == 0);
  }

  @Test
  void a_run_past_its_limit_is_a_transient_failure() {
    var tool = new MediaTool(TestMedia.FFMPEG, Duration.ofMillis(300), () -> false);
    assertThatThrownBy(() -> tool.run(ENDLESS)).isInstanceOf(TransientFailure.class);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_killed_encoder_is_a_transient_failure(boolean forcibly) {
    var polls = new AtomicInteger();
    var tool =
        new MediaTool(
            TestMedia.FFMPEG, Duration.ofMinutes(1), () -> kill(polls.incrementAndGet(), forcibly));
    assertThatThrownBy(() -> tool.run(ENDLESS))
        .isInstanceOf(TransientFailure.class)
        .hasMessageContaining("killed");
  }

  /** Some polls late, so that ffmpeg has set up its signal handlers. */
  private static boolean kill(int poll, boolean forcibly) {
    if (poll == 4) {
      ProcessHandle.current()
          .children()
          .filter(MediaToolTest::isFfmpeg)
          .forEach(p -> end(p, forcibly));
    }
    return false;
  }

  private static void end(ProcessHandle process, boolean forcibly) {
    assertThat(forcibly ? process.destroyForcibly() : process.destroy()).isTrue();
  }

  @Test
  void a_refusal_is_a_permanent_failure_that_keeps_the_reason() {
    assertThatThrownBy(() -> TestMedia.tool().run(List.of("-i", "none.mp4", "out.mp4")))
        .isInstanceOf(PermanentFailure.class)
        .cause()
        .hasMessageContaining("No such file");
    assertThat(children()).isZero();
  }
}
