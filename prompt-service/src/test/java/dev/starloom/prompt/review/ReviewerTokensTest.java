package dev.starloom.prompt.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewerTokensTest {
  /** SHA-256 of the letters abc (FIPS 180-2, appendix B.1). */
  static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  /** SHA-256 of nothing, which no header can hold. */
  static final String OTHER = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  @TempDir Path folder;

  @Test
  void a_token_is_known_by_its_digest() {
    var tokens = new ReviewerTokens(List.of("# who may", "", "Kim\t" + OTHER, "李 Li\t" + ABC));

    assertThat(tokens.nameOf("abc")).isEqualTo("李 Li");
    assertThat(tokens.nameOf("abd")).isNull();
    assertThat(tokens.nameOf(ABC)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Kim ABC        | line 2: write name, tab
          Kim=           | line 2: write name, tab
          Kim=abcd       | line 2: write name, tab
          Kim=OTHER=more | line 2: write name, tab
          =OTHER         | line 2: The reviewer's name is empty
          LI=OTHER       | line 2: the name is there already
          Ｌi=OTHER      | line 2: the name is there already
          Kim=ABC        | line 2: the token is another reviewer's
          """)
  void a_line_that_can_not_be_taken_is_named(String line, String sentence) {
    String second = line.replace('=', '\t').replace("ABC", ABC).replace("OTHER", OTHER);

    assertThatThrownBy(() -> new ReviewerTokens(List.of("Li\t" + ABC, second)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void a_file_of_nobody_is_refused_by_its_name() throws IOException {
    Path file = Files.writeString(folder.resolve("reviewers.tsv"), "# nobody yet\n");

    assertThatThrownBy(() -> ReviewerDoor.read(file))
        .hasMessageContaining("starloom.review.reviewers")
        .hasMessageContaining("reviewers.tsv")
        .hasMessageContaining("there is no reviewer");
  }
}
