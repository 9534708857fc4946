package dev.starloom.architecture.code;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import dev.starloom.architecture.Repository;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may know whom: service → platform → contracts, and nobody the other way. */
class DirectionTest {
  private static final String OWN = "dev.starloom.";

  /** Cycles between packages that are older than this rule; each may go, none may come. */
  private static final Set<String> FROZEN = Set.of();

  static List<String> modules() {
    return Repository.modules();
  }

  static List<String> services() {
    return Repository.services();
  }

  @Test
  void contracts_know_no_module_and_no_framework_but_the_words_of_json() {
    assertThat(Code.of("contracts").stream().flatMap(DirectionTest::targets))
        .filteredOn(target -> !target.startsWith("java."))
        .filteredOn(target -> !target.startsWith(OWN + "contracts."))
        .filteredOn(target -> !target.startsWith("com.fasterxml.jackson.annotation."))
        .isEmpty();
  }

  @Test
  void the_platform_knows_contracts_only() {
    assertThat(known("platform")).containsOnly("contracts");
  }

  @Test
  void the_sky_knows_contracts_only() {
    assertThat(known("sky")).containsOnly("contracts");
  }

  @Test
  void the_embedded_servers_know_contracts_only() {
    assertThat(known("embedded")).containsOnly("contracts");
  }

  @ParameterizedTest
  @MethodSource("services")
  void a_service_knows_platform_contracts_and_sky_and_no_other_service(String service) {
    assertThat(known(service)).isSubsetOf("platform", "contracts", "sky");
  }

  @Test
  void the_launcher_knows_no_service() {
    assertThat(known("quickstart")).isSubsetOf("embedded", "contracts");
  }

  @ParameterizedTest
  @MethodSource("modules")
  void the_packages_of_a_module_have_no_cycle(String module) {
    var result =
        slices()
            .matching("dev.starloom.(**)")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(false)
            .evaluate(Code.of(module));

    assertThat(FROZEN.contains(module) || !result.hasViolation())
        .as(() -> result.getFailureReport().toString())
        .isTrue();
  }

  private static Set<String> known(String module) {
    var known = new TreeSet<String>();
    for (JavaClass type : Code.all()) {
      if (Code.module(type).equals(module)) {
        type.getDirectDependenciesFromSelf().stream()
            .map(Dependency::getTargetClass)
            .map(JavaClass::getBaseComponentType)
            .filter(target -> target.getName().startsWith(OWN))
            .map(Code::module)
            .forEach(known::add);
      }
    }
    known.remove(module);
    return known;
  }

  private static java.util.stream.Stream<String> targets(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .map(dependency -> dependency.getTargetClass().getBaseComponentType())
        .filter(target -> !target.isPrimitive())
        .map(JavaClass::getName);
  }
}
