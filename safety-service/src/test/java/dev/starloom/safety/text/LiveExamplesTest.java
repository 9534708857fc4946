package dev.starloom.safety.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveExamplesTest {
  private static final String BOTH = "en\tgore\tthe tower falls\nen\tnone\tthe river sings\n";
  private static final WordLists BASE =
      new WordLists(new TreeMap<>(Map.of("gore.tsv", "en\t4\tgore\n", "examples/en.tsv", BOTH)));

  @TempDir private Path folder;
  private LiveTextGate gate;

  @BeforeEach
  void open() throws IOException {
    Files.createDirectory(folder.resolve("examples"));
    Files.writeString(folder.resolve("gore.tsv"), "en\t4\tgore\n");
    gate = new LiveTextGate(BASE, new ListFolder(folder), Sureness.USUAL);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve("examples").resolve(name), text);
    gate.refresh();
  }

  @Test
  void a_folder_without_examples_keeps_those_of_the_service() {
    assertThat(gate.get().examples()).isEqualTo(2);
  }

  @Test
  void examples_of_the_folder_are_added_and_make_another_version() throws IOException {
    String before = gate.get().version();
    write("mine.tsv", "ko\tnone\t강물이 노래한다\n");

    assertThat(gate.get().examples()).isEqualTo(3);
    assertThat(gate.get().version()).isNotEqualTo(before);
  }

  @Test
  void a_broken_example_is_named_and_leaves_the_gate_as_it_was() throws IOException {
    String before = gate.get().version();
    write("mine.tsv", "# mine\nko\tglee\t강물\n");

    assertThat(gate.fault())
        .hasValueSatisfying(s -> assertThat(s).startsWith("examples/mine.tsv:2: no list has"));
    assertThat(gate.get().version()).isEqualTo(before);
    write("mine.tsv", "ko\tnone\n");
    assertThat(gate.fault())
        .hasValueSatisfying(s -> assertThat(s).startsWith("examples/mine.tsv:1: a line has 3"));
    write("mine.tsv", "ko\tnone\t...\n");
    assertThat(gate.fault())
        .hasValueSatisfying(s -> assertThat(s).startsWith("examples/mine.tsv:1: no letters"));
  }

  @Test
  void readiness_says_that_nothing_was_learnt() throws IOException {
    write("en.tsv", "# nothing\n");

    assertThat(new ListReadiness(gate).call().getData().orElseThrow())
        .containsEntry("examples", 0L)
        .containsEntry("taught", "no: only the lists decide");
  }
}
