package dev.starloom.quickstart.launch;

import dev.starloom.embedded.FreePorts;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The whole system on one machine: infrastructure in this process, services as children. */
public final class StarloomSystem implements AutoCloseable {
  private static final int DEFAULT_PORT = 8080;
  private static final long READY_LIMIT = TimeUnit.MINUTES.toNanos(4);

  private final Home home;
  private final Folder folder;
  private final Infrastructure infrastructure;
  private final List<Service> services = new ArrayList<>();
  private final int apiPort;
  private boolean ready;
  private boolean closed;

  private StarloomSystem(Home home, Folder folder, Infrastructure infrastructure, int apiPort) {
    this.home = home;
    this.folder = folder;
    this.infrastructure = infrastructure;
    this.apiPort = apiPort;
  }

  /**
   * Starts everything and returns when every part is ready.
   *
   * @param port of the API; empty for 8080, or any other if that is taken
   */
  public static StarloomSystem start(Home home, Optional<Integer> port) {
    Folder folder = Folder.take(home);
    long begin = System.nanoTime();
    StarloomSystem system = null;
    try {
      int apiPort = choosePort(port);
      LauncherLog.open(home);
      Leftovers.remove(home.temporary());
      Progress.show("Starting Kafka, PostgreSQL and S3 …");
      system = new StarloomSystem(home, folder, Infrastructure.start(home), apiPort);
      system.startServices();
      system.awaitReady();
      new LivenessWatch(system.services, System::nanoTime).start();
      Progress.say(
          String.format("Ready after %.1f s: %s", (System.nanoTime() - begin) / 1e9, system.url()));
      return system;
    } catch (RuntimeException e) { // however the start failed, what runs already must end
      if (system != null) {
        system.close();
      } else {
        folder.close();
      }
      throw e;
    }
  }

  private static int choosePort(Optional<Integer> wanted) {
    if (wanted.isEmpty()) {
      return FreePorts.isFree(DEFAULT_PORT) ? DEFAULT_PORT : FreePorts.next();
    }
    if (!FreePorts.isFree(wanted.get())) {
      throw new LaunchException(
          "Port "
              + wanted.get()
              + " is taken by another program; stop it, or choose another port with --port.");
    }
    return wanted.get();
  }

  private void startServices() {
    for (ServiceKind kind : ServiceKind.values()) {
      int port = kind == ServiceKind.PROMPT ? apiPort : FreePorts.next();
      services.add(new Service(kind, home, port, environment(kind, port), this::writeRunFile));
    }
    services.forEach(Service::start);
    writeRunFile();
  }

  private Map<String, String> environment(ServiceKind kind, int port) {
    var environment = new HashMap<>(infrastructure.environment(kind.database()));
    environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
    environment.put("STARLOOM_EXIT_WITH_LAUNCHER", "true");
    environment.put("STARLOOM_FFMPEG_CACHE", home.tools().toString());
    environment.put("STARLOOM_POSTPROCESS_TOOLS", home.tools().toString());
    environment.putAll(OfferedEngines.environment(System.getenv()));
    return environment;
  }

  private void awaitReady() {
    long deadline = System.nanoTime() + READY_LIMIT;
    var waiting = new ArrayList<>(services);
    while (!waiting.isEmpty()) {
      waiting.removeIf(Service::ready);
      waiting.forEach(StarloomSystem::checkHope);
      Progress.show(
          waiting.isEmpty()
              ? "All services are ready."
              : "Waiting for " + String.join(", ", waiting.stream().map(Service::name).toList()));
      if (System.nanoTime() > deadline) {
        String name = waiting.get(0).name();
        throw new LaunchException(
            name + " does not become ready; its log is " + home.log(name) + ".");
      }
      pause();
    }
    ready = true;
    writeRunFile();
  }

  private static void checkHope(Service service) {
    service
        .hopeless()
        .ifPresent(
            sentence -> {
              throw new LaunchException(sentence);
            });
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(150);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchException("Interrupted while the services started.", e);
    }
  }

  private synchronized void writeRunFile() {
    if (!closed) {
      List<RunFile.Part> parts = services.stream().map(Service::part).toList();
      ProcessHandle launcher = ProcessHandle.current();
      new RunFile(
              launcher.pid(),
              RunFile.startOf(launcher),
              url(),
              ready,
              parts,
              infrastructure.parts())
          .write(home);
    }
  }

  public String url() {
    return "http://127.0.0.1:" + apiPort;
  }

  /** For tests that stop a part and start it again. */
  Infrastructure infrastructure() {
    return infrastructure;
  }

  List<Service> services() {
    return List.copyOf(services);
  }

  @Override
  public void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    Progress.show("Stopping …");
    services.forEach(Service::beginStop);
    services.forEach(Service::close);
    infrastructure.close();
    try {
      Files.deleteIfExists(home.runFile());
    } catch (IOException e) {
      Progress.say("Can't remove " + home.runFile() + ": " + Causes.sentence(e));
    }
    folder.close();
    Progress.say("Stopped.");
  }
}
