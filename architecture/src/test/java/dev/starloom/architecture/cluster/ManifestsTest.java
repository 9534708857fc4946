package dev.starloom.architecture.cluster;

import static dev.starloom.architecture.cluster.Manifests.container;
import static dev.starloom.architecture.cluster.Manifests.name;
import static dev.starloom.architecture.cluster.Manifests.pod;
import static dev.starloom.architecture.cluster.Manifests.stream;
import static dev.starloom.architecture.cluster.Manifests.variable;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.starloom.architecture.Repository;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What can be said of the manifests without a cluster. */
class ManifestsTest {
  private static final String CARDS = "nvidia.com/gpu";
  private static final int MOST_START_SECONDS = 300;

  @TestFactory
  Stream<DynamicTest> a_deployment_keeps_the_rules_of_the_house() {
    return Manifests.ofKind("Deployment").stream()
        .map(deployment -> DynamicTest.dynamicTest(name(deployment), () -> check(deployment)));
  }

  private static void check(JsonNode deployment) {
    JsonNode container = container(deployment);
    assertThat(deployment.at("/spec/selector/matchLabels"))
        .isEqualTo(labels(deployment, "app.kubernetes.io/name"));
    assertThat(pod(deployment).at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
    assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean()).isTrue();
    assertThat(container.at("/securityContext/capabilities/drop/0").asText()).isEqualTo("ALL");
    assertThat(container.at("/resources/limits/memory").asText()).isNotEmpty();
    assertThat(container.at("/startupProbe/httpGet/path").asText()).isEqualTo("/q/health/started");
    assertThat(container.at("/livenessProbe/httpGet/path").asText()).isEqualTo("/q/health/live");
    assertThat(container.at("/readinessProbe/httpGet/path").asText()).isEqualTo("/q/health/ready");
    assertThat(names(container.path("volumeMounts")))
        .containsExactlyInAnyOrderElementsOf(names(pod(deployment).path("volumes")));
  }

  private static JsonNode labels(JsonNode deployment, String key) {
    JsonNode labels = deployment.at("/spec/template/metadata/labels").deepCopy();
    ((com.fasterxml.jackson.databind.node.ObjectNode) labels).retain(key);
    return labels;
  }

  @Test
  void every_manifest_is_a_resource_of_the_kustomization_beside_it() {
    for (Path kustomization : Manifests.kustomizations()) {
      List<String> resources =
          stream(Manifests.read(kustomization).path("resources"))
              .map(JsonNode::asText)
              .filter(resource -> resource.endsWith(".yaml"))
              .toList();
      assertThat(
              Manifests.files().stream()
                  .filter(file -> file.getParent().equals(kustomization.getParent()))
                  .map(file -> file.getFileName().toString()))
          .as(Repository.name(kustomization))
          .containsExactlyElementsOf(resources);
    }
  }

  @Test
  void every_variable_of_ours_is_a_key_that_there_is() {
    List<String> known =
        Repository.text(
                Repository.ROOT.resolve("platform/src/main/resources/META-INF/starloom-keys.txt"))
            .lines()
            .map(key -> key.replaceAll("[^a-zA-Z0-9]", "_").toUpperCase(java.util.Locale.ROOT))
            .toList();
    Stream<String> inDeployments =
        Manifests.ofKind("Deployment").stream()
            .flatMap(deployment -> stream(container(deployment).path("env")))
            .map(variable -> variable.path("name").asText());
    Stream<String> inFiles =
        Repository.files(Manifests.FOLDER, "config.env").stream()
            .flatMap(file -> Repository.text(file).lines())
            .map(line -> line.split("=")[0]);

    assertThat(
            Stream.concat(inDeployments, inFiles)
                .filter(name -> name.startsWith("STARLOOM_") || name.startsWith("S3_")))
        .isNotEmpty()
        .allMatch(known::contains);
  }

  @Test
  void what_uses_cards_names_as_many_has_a_model_and_a_cache_and_starts_before_they_are_prepared() {
    List<JsonNode> users =
        Manifests.ofKind("Deployment").stream().filter(ManifestsTest::usesCards).toList();

    assertThat(users).isNotEmpty().allSatisfy(ManifestsTest::checkCards);
  }

  private static boolean usesCards(JsonNode deployment) {
    return variable(container(deployment), "STARLOOM_RENDER_WAN_DEVICES").contains("cuda")
        || container(deployment).at("/resources/limits").has(CARDS);
  }

  private static void checkCards(JsonNode deployment) {
    JsonNode container = container(deployment);
    String devices = variable(container, "STARLOOM_RENDER_WAN_DEVICES");
    long named = Stream.of(devices.split(",")).distinct().count();
    assertThat(container.path("resources").path("limits").path(CARDS).asLong()).isEqualTo(named);
    JsonNode probe = container.path("startupProbe");
    assertThat(probe.path("periodSeconds").asInt() * probe.path("failureThreshold").asInt())
        .isLessThanOrEqualTo(MOST_START_SECONDS);
    List<String> mounted =
        stream(container.path("volumeMounts")).map(m -> m.path("mountPath").asText()).toList();
    assertThat(mounted)
        .contains(
            variable(container, "STARLOOM_RENDER_WAN_MODEL"),
            variable(container, "STARLOOM_RENDER_WAN_CACHE"));
    assertThat(
            stream(pod(deployment).path("volumes"))
                .map(volume -> volume.at("/persistentVolumeClaim/claimName").asText())
                .filter(claim -> !claim.isEmpty()))
        .isSubsetOf(
            Manifests.ofKind("PersistentVolumeClaim").stream().map(Manifests::name).toList());
  }

  @Test
  void wan_is_offered_only_where_a_deployment_has_its_model() {
    for (Path file : Repository.files(Manifests.FOLDER, "config.env")) {
      boolean model =
          Manifests.files().stream()
              .filter(manifest -> manifest.getParent().equals(file.getParent()))
              .map(Manifests::read)
              .anyMatch(
                  manifest ->
                      !variable(container(manifest), "STARLOOM_RENDER_WAN_MODEL").isEmpty());
      assertThat(Repository.text(file).contains("wan")).as(Repository.name(file)).isEqualTo(model);
    }
  }

  private static List<String> names(JsonNode list) {
    return stream(list).map(entry -> entry.path("name").asText()).toList();
  }
}
