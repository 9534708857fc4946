package dev.starloom.quickstart.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The five services, with what their processes need on a laptop. Services that do little work of
 * their own in Java stop at the first compiler, which halves their start; the renderer and the
 * music need the best code there is.
 */
enum ServiceKind {
  PROMPT("prompt-service", "prompt", "-Xmx160m", "-XX:TieredStopAtLevel=1"),
  ENRICH("enrich-service", null, "-Xmx128m", "-XX:TieredStopAtLevel=1"),
  SAFETY("safety-service", null, "-Xmx128m", "-XX:TieredStopAtLevel=1"),
  RENDER("render-service", "render", "-Xmx512m"),
  POSTPROCESS("postprocess-service", "postprocess", "-Xmx384m");

  private static final String MODEL = "STARLOOM_RENDER_WAN_MODEL";

  /** For 81 frames of 1280x720, which lie outside the heap where a card or tiles decode them. */
  private static final List<String> WITH_MODEL = List.of("-Xmx1g", "-XX:MaxDirectMemorySize=2g");

  private final String module;
  private final String database;
  private final List<String> options;

  ServiceKind(String module, String database, String... options) {
    this.module = module;
    this.database = database;
    this.options = List.of(options);
  }

  String module() {
    return module;
  }

  String database() {
    return database;
  }

  /**
   * @param environment of the launcher, which the services have too
   */
  List<String> options(Map<String, String> environment) {
    boolean model = !environment.getOrDefault(MODEL, "").isBlank();
    return this == RENDER && model ? WITH_MODEL : options;
  }

  Path jar(Home home) {
    return home.root().resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
  }
}
