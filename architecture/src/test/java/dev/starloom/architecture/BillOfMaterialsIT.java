package dev.starloom.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What ships says what it is made of. */
class BillOfMaterialsIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  static List<String> shipped() {
    return Stream.concat(Repository.services().stream(), Stream.of("quickstart")).toList();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void whatever_ships_has_its_bill_without_a_snapshot(String module) throws IOException {
    assertThat(components(module))
        .hasSizeGreaterThan(10)
        .allSatisfy(part -> assertThat(part.path("purl").asText()).startsWith("pkg:maven/"))
        .noneMatch(part -> part.path("version").asText().endsWith("-SNAPSHOT"))
        .noneMatch(part -> part.path("version").asText().isBlank());
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void nothing_of_the_tests_ships(String module) throws IOException {
    assertThat(components(module))
        .extracting(part -> part.path("name").asText())
        .doesNotContain("assertj-core", "rest-assured", "awaitility");
  }

  @Test
  void the_bill_of_prompt_service_names_what_it_runs_on() throws IOException {
    assertThat(components("prompt-service"))
        .extracting(part -> part.path("name").asText() + " " + part.path("version").asText())
        .anyMatch(name -> name.matches("quarkus-core [0-9.]+"))
        .anyMatch(name -> name.matches("hibernate-reactive-core [0-9.]+Final"))
        .anyMatch(name -> name.matches("kafka-clients [0-9.]+"));
  }

  private static List<JsonNode> components(String module) throws IOException {
    var file = Repository.ROOT.resolve(module).resolve("target/bom.json").toFile();
    assumeFalse(
        "is true".equals(System.getProperty("starloom.offline")), "offline, bills are not made");
    JsonNode components = JSON.readTree(file).path("components");
    return StreamSupport.stream(components.spliterator(), false).toList();
  }
}
