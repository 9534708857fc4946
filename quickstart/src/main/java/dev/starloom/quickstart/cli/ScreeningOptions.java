package dev.starloom.quickstart.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.Option;

/** How strictly a film is looked at, and who decides; what is not given is left to the service. */
final class ScreeningOptions {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Option(
      names = "--audience",
      description = "Who will see it: children, general (default) or internal.")
  private String audience;

  @Option(
      names = "--release",
      description =
          "private (default), or public: then what no model can look for waits for a reviewer.")
  private String release;

  @Option(
      names = "--review",
      description =
          "A person decides before every film (always), when a gate is in doubt (on_doubt,"
              + " default), or never: then a film in doubt fails.")
  private String review;

  /** As a request carries them; empty if nothing is given. */
  ObjectNode asJson() {
    ObjectNode given = JSON.createObjectNode();
    put(given, "audience", audience);
    put(given, "release", release);
    put(given, "review", review);
    return given;
  }

  private static void put(ObjectNode given, String name, String value) {
    if (value != null) {
      given.put(name, value);
    }
  }
}
