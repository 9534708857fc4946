package dev.starloom.quickstart.launch;

import java.util.concurrent.Callable;

/**
 * A server in this process. Stopped, it can be started again: its starter keeps to one port and one
 * folder, so that nobody has to be told.
 */
final class EmbeddedPart<T extends AutoCloseable> implements AutoCloseable {
  private final String name;
  private final Home home;
  private final int port;
  private final Callable<T> starter;
  private T server;

  EmbeddedPart(String name, Home home, int port, Callable<T> starter) {
    this.name = name;
    this.home = home;
    this.port = port;
    this.starter = starter;
  }

  synchronized void start() {
    try {
      server = starter.call();
    } catch (Exception e) { // a part may fail in any way; the sentence is what matters
      throw new LaunchException(
          name
              + " did not start: "
              + Causes.sentence(e)
              + ". If "
              + home.data()
              + " is damaged, move it away and try again; the logs are "
              + home.log("launcher")
              + " and "
              + home.data().resolve("postgres.log")
              + ".",
          e);
    }
  }

  int port() {
    return port;
  }

  RunFile.Part inRunFile(String key) {
    return new RunFile.Part(key, ProcessHandle.current().pid(), port);
  }

  /** Stops the server if it runs. */
  @Override
  public synchronized void close() {
    T running = server;
    server = null;
    if (running == null) {
      return;
    }
    try {
      running.close();
    } catch (Exception e) { // a part may fail in any way; the sentence is what matters
      throw new LaunchException(name + " did not stop: " + Causes.sentence(e), e);
    }
  }
}
