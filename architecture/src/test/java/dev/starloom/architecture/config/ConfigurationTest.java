package dev.starloom.architecture.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.architecture.Repository;
import dev.starloom.embedded.test.Committed;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every key with its default is committed as a page, so a changed default is read by people; and as
 * the list that a service refuses unknown keys by.
 */
class ConfigurationTest {
  private static final Pattern VARIABLE = Pattern.compile("STARLOOM_[A-Z_]*[A-Z]");

  private static final String HEAD =
      """
      # Configuration

      Every key of Starloom's own, made of the code; the build compares. A key is set in the environment (the variable
      beside it), as a system property or in a file; a key under `starloom` or `s3` that is not on this page
      stops the start with a sentence that says what was meant. One environment may serve all services. Addresses of Kafka
      and PostgreSQL are Quarkus' own keys: `KAFKA_BOOTSTRAP_SERVERS`, `QUARKUS_DATASOURCE_JDBC_URL` and so on.
      """;

  @Test
  void the_page_of_all_keys_is_what_the_code_says() {
    var page = new StringBuilder(HEAD);
    settings().map(Setting::owner).distinct().forEach(owner -> section(page, owner));

    Committed.check(Path.of("docs/configuration.md"), page.toString());
  }

  @Test
  void the_keys_that_a_service_knows_are_those_of_the_code() {
    String keys = String.join("\n", settings().map(Setting::key).sorted().distinct().toList());

    Committed.check(
        Path.of("platform/src/main/resources/META-INF/starloom-keys.txt"),
        "# Made of all mappings by the build, which compares; see docs/configuration.md.\n"
            + keys
            + "\n");
  }

  @Test
  void every_mapping_of_the_sources_is_found() {
    long written =
        Repository.modules().stream()
            .flatMap(module -> Repository.files(Repository.mainSources(module), ".java").stream())
            .filter(file -> Repository.text(file).contains("\n@ConfigMapping("))
            .count();

    assertThat(Mappings.count()).isEqualTo(written).isGreaterThan(4);
  }

  @Test
  void every_key_says_what_it_means() {
    assertThat(settings()).filteredOn(setting -> setting.meaning().isBlank()).isEmpty();
  }

  /** The launcher hands its environment down, so what it reads must not stop a service. */
  @Test
  void every_variable_that_the_launcher_reads_or_sets_is_known() {
    var texts =
        Stream.concat(
            Stream.of(Repository.ROOT.resolve("starloom")),
            Repository.files(Repository.mainSources("quickstart"), ".java").stream());

    assertThat(texts.flatMap(file -> VARIABLE.matcher(Repository.text(file)).results()))
        .extracting(match -> match.group())
        .isNotEmpty()
        .isSubsetOf(settings().map(Setting::variable).toList());
  }

  private static Stream<Setting> settings() {
    return Stream.of(Mappings.settings(), Injected.settings(), Switches.LAUNCHER)
        .flatMap(List::stream)
        .sorted(Comparator.comparing(Setting::owner).thenComparing(Setting::key));
  }

  private static void section(StringBuilder page, String owner) {
    page.append("\n## ").append(owner).append("\n\n");
    page.append("| key | variable | type | default | meaning |\n|---|---|---|---|---|\n");
    settings().filter(s -> s.owner().equals(owner)).forEach(s -> page.append(row(s)));
  }

  private static String row(Setting setting) {
    String initial = setting.initial().isEmpty() ? "" : "`" + setting.initial() + "`";
    return "| `%s` | `%s` | %s | %s | %s |\n"
        .formatted(setting.key(), setting.variable(), setting.type(), initial, setting.meaning());
  }
}
