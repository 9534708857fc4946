package dev.starloom.quickstart.launch;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Ends a service that runs but is not live any more, so that it is started again. A service that
 * has not been ready since its start is left alone: it may be starting slowly.
 */
final class LivenessWatch {
  private static final Duration PERIOD = Duration.ofSeconds(5);
  static final Duration LIMIT = Duration.ofSeconds(60);

  /** A process that can be asked. */
  interface Watched {
    String name();

    /** Another one after a restart. */
    long pid();

    boolean ready();

    boolean live();

    /** Ends the process at once. */
    void kill();
  }

  /** A process that was ready; when it was first found not live, in nanoseconds, or null. */
  private record State(long pid, Long failingSince) {}

  private final List<? extends Watched> services;
  private final LongSupplier nanoTime;
  private final Map<String, State> states = new HashMap<>();

  LivenessWatch(List<? extends Watched> services, LongSupplier nanoTime) {
    this.services = List.copyOf(services);
    this.nanoTime = nanoTime;
  }

  /** Looks after the services until this process ends. */
  void start() {
    var thread = new Thread(this::run, "liveness-watch");
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    try {
      while (true) {
        TimeUnit.MILLISECONDS.sleep(PERIOD.toMillis());
        check();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void check() {
    services.forEach(this::check);
  }

  private void check(Watched service) {
    long pid = service.pid();
    State known = states.get(service.name());
    if (known == null || known.pid() != pid) {
      states.remove(service.name());
      if (service.ready()) {
        states.put(service.name(), new State(pid, null));
      }
    } else if (service.live()) {
      states.put(service.name(), new State(pid, null));
    } else if (known.failingSince() == null) {
      states.put(service.name(), new State(pid, nanoTime.getAsLong()));
    } else if (nanoTime.getAsLong() - known.failingSince() >= LIMIT.toNanos()) {
      states.remove(service.name());
      Progress.say(
          service.name() + " has not been live for " + LIMIT.toSeconds() + " s; ending it");
      service.kill();
    }
  }
}
