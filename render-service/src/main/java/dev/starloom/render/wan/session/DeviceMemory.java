package dev.starloom.render.wan.session;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How much memory a device has. */
public final class DeviceMemory {
  private static final long MEBI = 1L << 20;
  private static final long PATIENCE_SECONDS = 10;
  private static final List<String> QUESTION =
      List.of("nvidia-smi", "--query-gpu=memory.total", "--format=csv,noheader,nounits", "-i");

  private DeviceMemory() {}

  /**
   * Bytes of the machine, or of a card as its driver's program says; that was not run on a card
   * yet.
   *
   * @throws IllegalStateException if a card's memory can't be found out
   */
  public static long of(Device device) {
    if (device.isCard()) {
      return card(device);
    }
    var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return system.getTotalMemorySize();
  }

  private static long card(Device device) {
    var question = new java.util.ArrayList<>(QUESTION);
    question.add(String.valueOf(device.card()));
    try {
      Process program = new ProcessBuilder(question).redirectErrorStream(true).start();
      String answer = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      program.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return Long.parseLong(answer.strip()) * MEBI;
    } catch (IOException | NumberFormatException e) {
      throw unknown(device, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unknown(device, e);
    }
  }

  private static IllegalStateException unknown(Device device, Exception cause) {
    return new IllegalStateException(
        "how much memory " + device + " has is not known: set starloom.render.wan.memory", cause);
  }
}
