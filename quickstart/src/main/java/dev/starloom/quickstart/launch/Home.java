package dev.starloom.quickstart.launch;

import java.nio.file.Path;

/**
 * Where things are.
 *
 * @param root the checkout, with the built services
 * @param data everything that a run keeps: {@code .starloom} unless configured
 */
public record Home(Path root, Path data) {

  public static Home fromSystem() {
    Path root = Path.of(System.getProperty("starloom.root", ".")).toAbsolutePath().normalize();
    String data = System.getenv("STARLOOM_DATA");
    return new Home(
        root, data == null ? root.resolve(".starloom") : Path.of(data).toAbsolutePath());
  }

  public Path logs() {
    return data.resolve("logs");
  }

  public Path log(String part) {
    return logs().resolve(part + ".log");
  }

  public Path runFile() {
    return data.resolve("run.json");
  }

  /** Unpacked programs: PostgreSQL, ffmpeg, speech. */
  public Path tools() {
    return data.resolve("tools");
  }

  /** What the services write while they work; nothing in it outlives them. */
  public Path temporary() {
    return data.resolve("tmp");
  }
}
