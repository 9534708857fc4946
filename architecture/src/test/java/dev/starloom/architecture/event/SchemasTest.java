package dev.starloom.architecture.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import dev.starloom.architecture.Repository;
import dev.starloom.architecture.code.Code;
import dev.starloom.embedded.test.Committed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The committed schemas are what the records say. That they fit old samples is contracts' test. */
class SchemasTest {
  private static final Path FOLDER = Path.of("contracts/src/main/resources/schema/v1");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The bytes of an entry of the audit are fixed, and described in {@code docs/audit.md}. */
  private static final String CANONICAL = "dev.starloom.contracts.audit";

  static Set<String> names() {
    return Forms.all().keySet();
  }

  @ParameterizedTest
  @MethodSource("names")
  void a_committed_schema_is_what_the_record_says(String name) {
    Committed.check(FOLDER.resolve(name + ".json"), schema(name).toPrettyString() + "\n");
  }

  /** Holds while a new schema is written, too: an old field is changed by a new version only. */
  @ParameterizedTest
  @MethodSource("names")
  void a_new_schema_breaks_no_promise_of_the_committed_one(String name) throws IOException {
    Path committed = Repository.ROOT.resolve(FOLDER).resolve(name + ".json");

    if (Files.exists(committed)) {
      assertThat(Promises.broken(JSON.readTree(committed.toFile()), schema(name))).isEmpty();
    }
  }

  @Test
  void no_schema_is_left_of_something_that_is_gone() {
    assertThat(Repository.files(Repository.ROOT.resolve(FOLDER), ".json"))
        .extracting(file -> file.getFileName().toString().replace(".json", ""))
        .containsExactlyInAnyOrderElementsOf(names());
  }

  @Test
  void every_record_has_a_schema_or_is_part_of_one_that_has() {
    var described = new TreeSet<String>();
    Forms.all().values().forEach(form -> describe(Code.of("contracts").get(form), described));

    assertThat(
            Code.of("contracts").stream()
                .filter(JavaClass::isRecord)
                .filter(form -> !form.getPackageName().equals(CANONICAL)))
        .extracting(JavaClass::getName)
        .containsExactlyInAnyOrderElementsOf(described);
  }

  private static void describe(JavaClass form, Set<String> described) {
    if (form.isRecord() && described.add(form.getName())) {
      form.getAllFields().stream()
          .flatMap(field -> field.getAllInvolvedRawTypes().stream())
          .forEach(part -> describe(part, described));
    }
  }

  private static JsonNode schema(String name) {
    return Schemas.of(Forms.title(name), Forms.all().get(name));
  }
}
