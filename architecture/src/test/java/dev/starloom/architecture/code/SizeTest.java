package dev.starloom.architecture.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.starloom.architecture.Repository;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The size bars of the house style. A type counts from its Javadoc to the end of its file, comments
 * and blank lines included, package and imports not; for the hard bar the whole file counts. How a
 * method counts is said in {@link Source#methods}.
 */
class SizeTest {
  private static final int USUAL_FILE = 60;
  private static final int LARGE_FILE = 200;
  private static final int LARGEST_FILE = 400;
  private static final int LARGE_METHOD = 22;

  /** Too few files for a middle to mean anything. */
  private static final String FEW = "embedded";

  /** Longer than the bar, and older, in a module of few methods; lists of settings, mostly. */
  private static final Set<String> FROZEN =
      Set.of(
          "embedded/src/main/java/dev/starloom/embedded/EmbeddedKafka.java settings",
          "embedded/src/main/java/dev/starloom/embedded/EmbeddedPostgres.java start");

  static List<String> modules() {
    return Repository.modules();
  }

  @ParameterizedTest
  @MethodSource("modules")
  void the_usual_file_of_a_module_is_small(String module) {
    assumeFalse(module.equals(FEW), "seven files, most of them a whole server");
    List<Integer> sizes = new ArrayList<>(main(module).map(Source::typeLines).toList());
    Collections.sort(sizes);

    assertThat(sizes.get(sizes.size() / 2)).isLessThanOrEqualTo(USUAL_FILE);
  }

  @ParameterizedTest
  @MethodSource("modules")
  void at_most_one_file_in_twenty_is_large(String module) {
    List<String> large =
        main(module).filter(source -> source.typeLines() > LARGE_FILE).map(SizeTest::line).toList();

    assertThat(large).hasSizeLessThanOrEqualTo(main(module).toList().size() / 20);
  }

  @ParameterizedTest
  @MethodSource("modules")
  void no_file_is_larger_than_the_hard_bar(String module) {
    Stream<Source> tests = Source.below(Repository.testSources(module)).stream();

    assertThat(Stream.concat(main(module), tests).filter(source -> size(source) > LARGEST_FILE))
        .extracting(SizeTest::line)
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("modules")
  void at_most_one_method_in_twenty_is_long(String module) {
    List<Source.Method> methods = main(module).flatMap(s -> s.methods().stream()).toList();
    List<Source.Method> large =
        methods.stream()
            .filter(method -> method.lines() > LARGE_METHOD)
            .filter(method -> !FROZEN.contains(method.name()))
            .toList();

    assertThat(large).hasSizeLessThanOrEqualTo(methods.size() / 20);
  }

  @Test
  void every_module_is_measured() {
    assertThat(Repository.modules()).hasSizeGreaterThanOrEqualTo(9).contains("contracts");
    assertThat(Repository.modules()).allSatisfy(module -> assertThat(main(module)).isNotEmpty());
  }

  private static Stream<Source> main(String module) {
    return Source.below(Repository.mainSources(module)).stream();
  }

  private static int size(Source source) {
    return source.lines().size();
  }

  private static String line(Source source) {
    return source.name() + " has " + size(source) + " lines";
  }
}
