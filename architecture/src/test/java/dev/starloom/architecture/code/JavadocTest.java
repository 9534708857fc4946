package dev.starloom.architecture.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.architecture.Repository;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What others build on says what it is. */
class JavadocTest {
  @ParameterizedTest
  @ValueSource(strings = {"contracts", "platform", "sky"})
  void every_public_type_says_what_it_is(String module) {
    var types =
        Source.below(Repository.mainSources(module)).stream()
            .filter(source -> source.publicType().isPresent())
            .toList();

    assertThat(types).isNotEmpty();
    assertThat(types)
        .filteredOn(source -> source.javadoc(source.publicType().orElseThrow()).isEmpty())
        .extracting(Source::name)
        .isEmpty();
  }
}
