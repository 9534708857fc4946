package dev.starloom.enrich.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.sky.SkyData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveLexiconTest {
  private static final SkyData SKY = SkyData.bundled();
  private static final String CAT = "animal:cat|白猫|cat|白猫|고양이|";
  private static final String DOG = "animal:dog|黑狗|dog|黒犬|강아지|";

  @TempDir private Path folder;
  private LiveLexicon lexicon;

  @BeforeEach
  void open() {
    lexicon = live(folder);
  }

  private static LiveLexicon live(Path folder) {
    var base = new LexiconFiles(new TreeMap<>(Map.of("animals.psv", CAT)));
    return new LiveLexicon(base, new FolderSource(folder), SKY);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<String> ids(String text) {
    lexicon.refresh();
    return lexicon.get().things().mentions(text).stream().map(m -> m.entry().id()).toList();
  }

  @Test
  void a_file_of_another_name_is_added() throws IOException {
    write("more.psv", DOG);
    assertThat(ids("cat and dog")).containsExactly("animal:cat", "animal:dog");
  }

  @Test
  void a_file_of_the_same_name_replaces() throws IOException {
    write("animals.psv", DOG);
    assertThat(ids("cat and dog")).containsExactly("animal:dog");
  }

  @Test
  void a_changed_file_is_taken() throws IOException {
    write("more.psv", DOG);
    ids("dog");
    write("more.psv", DOG.replace("dog", "fox"));
    assertThat(ids("dog and fox")).containsExactly("animal:fox");
  }

  @Test
  void a_file_that_is_taken_away_is_forgotten() throws IOException {
    write("more.psv", DOG);
    ids("dog");
    Files.delete(folder.resolve("more.psv"));
    assertThat(ids("dog")).isEmpty();
  }

  @Test
  void descriptions_are_read_of_their_folder() throws IOException {
    write("looks/animals.psv", "animal:cat|小|small|小さい|작은");
    lexicon.refresh();
    assertThat(lexicon.get().things().entry("animal:cat").looks()).hasSize(4);
  }

  @Test
  void what_is_no_lexicon_file_does_not_matter() throws IOException {
    write("README.md", "| a | table |");
    write(".hidden.psv", "broken");
    assertThat(ids("cat")).containsExactly("animal:cat");
  }

  @Test
  void a_broken_file_leaves_the_last_good_lexicon() throws IOException {
    write("more.psv", DOG);
    ids("dog");
    write("more.psv", "# comment\n" + DOG + "\nbroken|line");
    assertThat(ids("dog")).containsExactly("animal:dog");
    assertThat(lexicon.fault()).hasValueSatisfying(s -> assertThat(s).startsWith("more.psv:3: "));
  }

  @Test
  void a_mended_file_is_taken_and_the_fault_forgotten() throws IOException {
    write("more.psv", "broken|line");
    ids("dog");
    write("more.psv", DOG);
    assertThat(ids("dog")).containsExactly("animal:dog");
    assertThat(lexicon.fault()).isEmpty();
  }

  @Test
  void a_file_that_is_put_back_as_it_was_ends_the_fault() throws IOException {
    write("more.psv", DOG);
    ids("dog");
    Files.write(folder.resolve("more.psv"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    ids("dog");
    write("more.psv", DOG);
    assertThat(ids("dog")).containsExactly("animal:dog");
    assertThat(lexicon.fault()).isEmpty();
  }

  @Test
  void a_file_that_is_not_utf_8_is_refused() throws IOException {
    Files.write(folder.resolve("more.psv"), DOG.getBytes(StandardCharsets.UTF_16));
    assertThat(ids("cat")).containsExactly("animal:cat");
    assertThat(lexicon.fault()).contains("more.psv:1: the file is not UTF-8");
  }

  @Test
  void a_file_that_is_too_long_is_refused() throws IOException {
    write("more.psv", "#".repeat(FileText.MOST_BYTES + 1));
    assertThat(ids("cat")).containsExactly("animal:cat");
    assertThat(lexicon.fault()).contains("more.psv:1: the file has more than 4 MiB");
  }

  @Test
  void too_many_files_are_refused() throws IOException {
    for (int i = 0; i < 257; i++) {
      write("f" + i + ".psv", "");
    }
    lexicon.refresh();
    assertThat(lexicon.fault()).hasValueSatisfying(s -> assertThat(s).contains("too many files"));
  }

  @Test
  void what_is_drawn_must_be_in_the_sky() throws IOException {
    write("more.psv", DOG + "draw=Dog");
    lexicon.refresh();
    assertThat(lexicon.fault()).contains("more.psv:1: Dog is not in the sky");
  }

  @Test
  void a_star_must_be_in_the_sky() throws IOException {
    write("more.psv", "HIP999999|甲|a|甲|갑|");
    lexicon.refresh();
    assertThat(lexicon.fault()).contains("more.psv:1: HIP999999 is not in the sky");
  }

  @Test
  void a_folder_that_is_away_leaves_the_lexicon() {
    lexicon = live(folder.resolve("away"));
    assertThat(ids("cat")).containsExactly("animal:cat");
    assertThat(lexicon.fault()).isPresent();
  }

  @Test
  void nothing_new_is_no_new_lexicon() {
    lexicon.refresh();
    Lexicons before = lexicon.get();
    lexicon.refresh();
    assertThat(lexicon.get()).isSameAs(before);
  }

  @Test
  void the_bundled_lexicon_stands_in_the_sky() {
    new SkyCheck(SKY).require(Lexicons.bundled());
  }

  @Test
  void readiness_tells_version_and_fault() throws IOException {
    write("more.psv", "broken|line");
    lexicon.refresh();
    assertThat(new LexiconReadiness(lexicon).call().getData().orElseThrow())
        .containsEntry("version", lexicon.get().version())
        .containsEntry("entries", 1L)
        .containsEntry("fault", "more.psv:1: a line needs 6 cells and this has 2");
  }
}
