package dev.starloom.quickstart.launch;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Asks every service once a second whether it lives. */
final class Pulse implements AutoCloseable {
  private final ScheduledExecutorService timer;
  private final Queue<String> misses = new ConcurrentLinkedQueue<>();

  Pulse(List<Service> services) {
    timer = Executors.newScheduledThreadPool(services.size());
    for (Service service : services) {
      timer.scheduleAtFixedRate(() -> ask(service), 0, 1, TimeUnit.SECONDS);
    }
  }

  private void ask(Service service) {
    if (!service.live()) {
      misses.add(service.name());
    }
  }

  /** The name of a service for every time it was not live. */
  List<String> misses() {
    return List.copyOf(misses);
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
