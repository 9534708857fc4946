package dev.starloom.architecture.code;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What main code does not do. An exception is named with its reason; no bound is loosened. */
class HouseRulesTest {
  /** Prints because a person started it and waits for the words. */
  private static final DescribedPredicate<JavaClass> TALKS_TO_A_PERSON =
      named(
          "talks to a person or, over its output, to the process that started it",
          "dev.starloom.quickstart.launch.Progress",
          // its standard output is the wire to the service that started it
          "dev.starloom.postprocess.narration.SpeechHelper",
          "dev.starloom.postprocess.narration.piper.PiperHelper");

  /** The broker and the store that are embedded log through SLF4J on java.util.logging. */
  private static final DescribedPredicate<JavaClass> SETS_THE_LOG_UP =
      named(
          "sets the log up",
          "dev.starloom.quickstart.launch.LauncherLog",
          "dev.starloom.platform.log.CalmLog");

  /** The process is ending: nothing is there that could wake it. */
  private static final DescribedPredicate<JavaClass> WAITS_FOR_ITS_END =
      named("waits for the end of its process", "dev.starloom.platform.health.LauncherWatch");

  private static final DescribedPredicate<JavaClass> IN_CLI =
      describe("in a cli package", type -> type.getPackageName().endsWith(".cli"));

  /** Helpers of tests, kept in main so that all modules can use them. */
  private static final DescribedPredicate<JavaClass> FOR_TESTS =
      describe("for tests", type -> type.getPackageName().equals("dev.starloom.embedded.test"));

  @Test
  void nothing_is_injected_into_fields() {
    noFields()
        .should()
        .beAnnotatedWith("jakarta.inject.Inject")
        .orShould()
        .beAnnotatedWith("org.eclipse.microprofile.reactive.messaging.Channel")
        .orShould()
        .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
        .orShould()
        .beAnnotatedWith("org.eclipse.microprofile.rest.client.inject.RestClient")
        .check(Code.all());
  }

  @Test
  void only_the_command_line_prints() {
    noClasses()
        .that(not(IN_CLI.or(TALKS_TO_A_PERSON)))
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(Code.all());
  }

  @Test
  void nobody_logs_past_the_facade() {
    noClasses()
        .that(not(SETS_THE_LOG_UP))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.util.logging..")
        .check(Code.all());
  }

  @Test
  void nobody_sleeps_where_it_can_not_be_woken() {
    noClasses()
        .that(not(WAITS_FOR_ITS_END.or(FOR_TESTS)))
        .should()
        .callMethod(Thread.class, "sleep", long.class)
        .check(Code.all());
  }

  @Test
  void time_is_injected() {
    noClasses()
        .that(not(IN_CLI.or(FOR_TESTS).or(producer())))
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(Clock.class, "systemDefaultZone")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(Code.all());
  }

  @Test
  void packages_are_named_by_what_they_are_for() {
    noClasses()
        .should()
        .resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..impl..")
        .check(Code.all());
  }

  @Test
  void only_rows_have_public_fields() {
    fields()
        .that()
        .areNotFinal()
        .and()
        .areDeclaredInClassesThat()
        .areNotAnnotatedWith("jakarta.persistence.Entity")
        .should()
        .notBePublic()
        .check(Code.all());
  }

  private static DescribedPredicate<JavaClass> producer() {
    return describe(
        "a producer",
        type ->
            type.getMethods().stream()
                .anyMatch(method -> method.isAnnotatedWith("jakarta.enterprise.inject.Produces")));
  }

  private static DescribedPredicate<JavaClass> named(String reason, String... names) {
    Set<String> all = Set.of(names);
    return describe(reason, type -> all.contains(type.getName().replaceFirst("\\$.*", "")));
  }
}
