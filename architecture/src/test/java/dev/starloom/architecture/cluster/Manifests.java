package dev.starloom.architecture.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.starloom.architecture.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What lies in the folders of k8s. */
final class Manifests {
  static final Path FOLDER = Repository.ROOT.resolve("k8s");
  private static final ObjectMapper YAML = new YAMLMapper();

  private Manifests() {}

  static List<Path> files() {
    return Repository.files(FOLDER, ".yaml").stream()
        .filter(file -> !file.endsWith("kustomization.yaml"))
        .toList();
  }

  static List<Path> kustomizations() {
    return Repository.files(FOLDER, "kustomization.yaml");
  }

  static List<JsonNode> ofKind(String kind) {
    return files().stream()
        .map(Manifests::read)
        .filter(manifest -> manifest.path("kind").asText().equals(kind))
        .toList();
  }

  static JsonNode read(Path file) {
    try {
      return YAML.readTree(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  static Stream<JsonNode> stream(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  static JsonNode pod(JsonNode deployment) {
    return deployment.path("spec").path("template").path("spec");
  }

  static JsonNode container(JsonNode deployment) {
    return pod(deployment).path("containers").path(0);
  }

  /** The value of a container's variable, or an empty text. */
  static String variable(JsonNode container, String name) {
    return stream(container.path("env"))
        .filter(variable -> variable.path("name").asText().equals(name))
        .map(variable -> variable.path("value").asText())
        .findFirst()
        .orElse("");
  }

  static String name(JsonNode manifest) {
    return manifest.path("metadata").path("name").asText();
  }
}
