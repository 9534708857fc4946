package dev.starloom.render.wan.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two processes and one cache. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WeightCacheTest {
  @TempDir Path folder;

  @Test
  void who_waits_for_another_process_says_so_and_can_be_stopped() throws IOException {
    var cache = new WeightCache(folder, WeightCache.FreeSpace.OF_DISK);
    Progress stop =
        (what, done, total) -> {
          throw new CancellationException(what);
        };
    Process other = holder();
    try {
      assertThatThrownBy(() -> cache.make(List.of(new Recipe("expert", List.of())), stop))
          .isInstanceOf(CancellationException.class)
          .hasMessageStartingWith("another process writes to");
    } finally {
      other.destroyForcibly();
    }
  }

  private Process holder() throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Path classes =
        Path.of(LockHolder.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    Process process =
        new ProcessBuilder(
                java,
                "-cp",
                classes.toString(),
                LockHolder.class.getName(),
                folder.resolve("writing.lock").toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(process.inputReader().readLine()).isEqualTo("locked");
    return process;
  }
}
