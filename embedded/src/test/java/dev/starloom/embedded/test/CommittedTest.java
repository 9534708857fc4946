package dev.starloom.embedded.test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CommittedTest {
  private static final Path KNOWN = Path.of(".ci/run");

  @Test
  void a_file_that_is_what_it_should_be_passes() {
    assertThatCode(() -> Committed.check(KNOWN, known())).doesNotThrowAnyException();
  }

  @Test
  void a_file_that_differs_fails_with_the_line_and_the_way_to_write_it() {
    assertThatThrownBy(() -> Committed.check(KNOWN, known().replace("set -e", "set -x")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("line 3")
        .hasMessageContaining("-Dstarloom.write=true");
  }

  @Test
  void a_longer_text_fails_too() {
    assertThatThrownBy(() -> Committed.check(KNOWN, known() + "\nmore"))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void a_file_that_is_missing_fails() {
    assertThatThrownBy(() -> Committed.check(Path.of("docs/no-such-file"), "text"))
        .isInstanceOf(AssertionError.class);
  }

  private static String known() throws IOException {
    return Files.readString(Path.of("..").resolve(KNOWN));
  }
}
