package dev.starloom.quickstart.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** The sky that a story is told under; what is not given is chosen from the story. */
final class SkyOptions {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description =
          "The sky of this moment, such as 2026-08-19T21:00+08:00 (default: by the story).")
  private String at;

  @Option(
      names = "--lat",
      paramLabel = "DEGREES",
      description = "Place of the sky, north positive; with --lon.")
  private Double latitude;

  @Option(
      names = "--lon",
      paramLabel = "DEGREES",
      description = "Place of the sky, east positive; with --lat.")
  private Double longitude;

  @Option(
      names = "--look-at",
      paramLabel = "NAME|ALT,AZ",
      description = "A constellation, star, planet, the moon, HIP and a number, or ALT,AZ.")
  private String lookAt;

  @Option(
      names = "--fov",
      paramLabel = "DEGREES",
      description = "Field of view across the longer side, 1 to 180.")
  private Double fieldOfView;

  /** As a request carries it; empty if nothing is given. */
  ObjectNode asJson() {
    ObjectNode sky = JSON.createObjectNode();
    given("at", "latitude", "longitude", "lookAt", "fieldOfView")
        .forEach((name, value) -> sky.set(name, JSON.valueToTree(value)));
    return sky;
  }

  /** As the tool of the service that enriches takes it. */
  List<String> asArguments() {
    var arguments = new ArrayList<String>();
    given("--at", "--lat", "--lon", "--look-at", "--fov")
        .forEach((name, value) -> arguments.addAll(List.of(name, value.toString())));
    return arguments;
  }

  /**
   * Whether there can be such a sky; if not, the sentence why is on standard error.
   *
   * @return exit code of the tool that knows the sky
   */
  int check() {
    return asArguments().isEmpty()
        ? 0
        : EnrichCommand.tool(asArguments()).run(List.of(), line -> {});
  }

  private Map<String, Object> given(String... names) {
    Object[] values = {at, latitude, longitude, lookAt, fieldOfView};
    var given = new LinkedHashMap<String, Object>();
    for (int i = 0; i < values.length; i++) {
      if (values[i] != null) {
        given.put(names[i], values[i]);
      }
    }
    return given;
  }
}
