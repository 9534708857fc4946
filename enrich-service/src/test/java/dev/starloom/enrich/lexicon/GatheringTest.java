package dev.starloom.enrich.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatheringTest {
  private final Gathering gathering = new Gathering();

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a_file_too_many_is_refused_before_it_is_opened() throws IOException {
    for (int i = 0; i < 256; i++) {
      assertThat(gathering.wants("f" + i + ".psv")).isTrue();
      gathering.read("f" + i + ".psv", () -> stream("a"));
    }

    assertThatThrownBy(() -> gathering.wants("one-more.psv"))
        .isInstanceOf(LexiconFault.class)
        .hasMessage("one-more.psv:1: there are too many files");
  }

  @Test
  void files_that_are_too_long_together_are_refused_at_the_one_that_is_too_much() {
    String threeMillion = "a".repeat(3 << 20);
    gathering.add("a.psv", threeMillion);
    gathering.add("b.psv", threeMillion);

    assertThatThrownBy(() -> gathering.add("c.psv", threeMillion))
        .hasMessage("c.psv:1: the files are too long together");
  }

  @Test
  void names_of_other_files_are_not_looked_at_for_ever() {
    for (int i = 0; i < Gathering.MOST_NAMES; i++) {
      assertThat(gathering.wants("photo.jpg")).isFalse();
    }

    assertThatThrownBy(() -> gathering.wants("photo.jpg")).isInstanceOf(LexiconFault.class);
  }

  @Test
  void a_folder_with_a_file_too_many_is_refused(@TempDir Path folder) throws IOException {
    for (int i = 0; i < 257; i++) {
      Files.writeString(folder.resolve("f" + i + ".psv"), "#");
    }

    assertThatThrownBy(() -> new FolderSource(folder).read())
        .isInstanceOf(LexiconFault.class)
        .hasMessageContaining("too many files");
  }

  @Test
  void a_folder_of_that_name_is_no_file(@TempDir Path folder) throws IOException {
    Files.createDirectory(folder.resolve("a.psv"));

    assertThat(new FolderSource(folder).read().texts()).isEmpty();
  }
}
