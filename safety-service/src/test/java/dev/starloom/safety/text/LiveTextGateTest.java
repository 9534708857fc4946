package dev.starloom.safety.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starloom.contracts.safety.Decision;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveTextGateTest {
  private static final WordLists BASE =
      new WordLists(
          new TreeMap<>(Map.of("gore.tsv", "en\t4\tgore\n", "political.tsv", "# empty\n")));

  @TempDir private Path folder;
  private LiveTextGate gate;

  @BeforeEach
  void open() throws IOException {
    write("political.tsv", "en\t4\tpurple tower\n");
    gate = new LiveTextGate(BASE, new ListFolder(folder), Sureness.USUAL);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private Decision decision(String text) {
    return gate.get().judge("prompt", text, TextPolicy.GENERAL).decision();
  }

  private void fails(String name, String text, String sentence) throws IOException {
    String before = gate.get().version();
    write(name, text);
    gate.refresh();
    assertThat(gate.fault()).hasValueSatisfying(s -> assertThat(s).startsWith(sentence));
    assertThat(gate.get().version()).isEqualTo(before);
    assertThat(decision("the purple tower")).isEqualTo(Decision.BLOCK);
  }

  @Test
  void lists_of_the_folder_are_added_to_those_of_the_service() {
    assertThat(decision("the purple tower")).isEqualTo(Decision.BLOCK);
    assertThat(decision("gore")).isEqualTo(Decision.BLOCK);
  }

  @Test
  void a_list_of_the_same_name_replaces() throws IOException {
    write("gore.tsv", "en\t2\tsplash\n");
    gate.refresh();
    assertThat(decision("gore")).isEqualTo(Decision.PASS);
    assertThat(decision("splash")).isEqualTo(Decision.REVIEW);
  }

  @Test
  void a_changed_list_is_taken_and_has_another_version() throws IOException {
    String before = gate.get().version();
    write("political.tsv", "en\t4\tgreen tower\n");
    gate.refresh();
    assertThat(decision("the green tower")).isEqualTo(Decision.BLOCK);
    assertThat(gate.get().version()).isNotEqualTo(before);
  }

  @Test
  void a_verdict_names_the_version_in_force() {
    assertThat(gate.get().judge("prompt", "x", TextPolicy.GENERAL).rules())
        .isEqualTo(gate.get().version());
  }

  @Test
  void nothing_new_is_no_new_gate() {
    TextGate before = gate.get();
    gate.refresh();
    assertThat(gate.get()).isSameAs(before);
  }

  @Test
  void a_severity_that_is_no_number_is_refused_with_its_line() throws IOException {
    fails("political.tsv", "# c\n\nen\tfour\tx\n", "political.tsv:3: the severity is four");
  }

  @Test
  void a_severity_that_is_unknown_is_refused_with_its_line() throws IOException {
    fails("political.tsv", "en\t3\tx\n", "political.tsv:1: the severity is 3");
  }

  @Test
  void a_language_that_is_unknown_is_refused_with_its_line() throws IOException {
    fails("political.tsv", "en\t4\ta\nxx\t4\tb\n", "political.tsv:2: the language is xx");
  }

  @Test
  void a_line_with_too_few_cells_is_refused_with_its_line() throws IOException {
    fails("political.tsv", "en 4 tower\n", "political.tsv:1: a line has 3 cells");
  }

  @Test
  void an_entry_without_letters_is_refused_with_its_line() throws IOException {
    fails("political.tsv", "en\t4\t--\n", "political.tsv:1: no letters");
  }

  @Test
  void a_fourth_cell_that_is_unknown_is_refused_with_its_line() throws IOException {
    fails("political.tsv", "en\t4\ttower\tdeeds\n", "political.tsv:1: the fourth cell is deeds");
  }

  @Test
  void a_broken_phrase_that_is_allowed_is_refused_with_its_line() throws IOException {
    fails("allowed.tsv", "en\n", "allowed.tsv:1: a line has 2 cells");
  }

  @Test
  void a_broken_line_about_nearness_is_refused_with_its_line() throws IOException {
    write("words.tsv", "en\tmoon\tmoon\nen\ttheft\tsteal\n");
    fails("near.tsv", "# kinds\ngore\t4\tmoon + theft\n", "near.tsv:2: a line has 4 cells");
    fails("near.tsv", "gore\t4\tfar\tmoon + theft\n", "near.tsv:1: far is not a number");
    fails("near.tsv", "gore\t4\t99\tmoon + theft\n", "near.tsv:1: the reach is 99");
    fails("near.tsv", "gore\t3\t9\tmoon + theft\n", "near.tsv:1: the severity is 3");
    fails("near.tsv", "gore\t4\t9\tmoon\n", "near.tsv:1: two to 4 kinds are needed");
    fails("near.tsv", "gore\t4\t9\tmoon + moon\n", "near.tsv:1: two to 4 kinds are needed");
    fails("near.tsv", "gore\t4\t9\tmoon + theft\ttale\n", "near.tsv:1: the fifth cell is tale");
  }

  @Test
  void a_kind_or_category_that_no_list_has_is_refused_with_its_line() throws IOException {
    write("words.tsv", "en\tmoon\tmoon\nen\ttheft\tsteal\n");
    fails("near.tsv", "gore\t4\t9\tmoon + sun\n", "near.tsv:1: no list has the kind sun");
    fails("near.tsv", "glee\t4\t9\tmoon + theft\n", "near.tsv:1: no list has the category glee");
  }

  @Test
  void a_broken_line_of_words_is_refused_with_its_line() throws IOException {
    fails("words.tsv", "en\tmoon\tmoon, --\n", "words.tsv:1: no letters are left");
    fails("words.tsv", "en\tThe Moon\tmoon\n", "words.tsv:1: the kind is The Moon");
    fails("words.tsv", "fr\tmoon\tlune\n", "words.tsv:1: the language is fr");
  }

  @Test
  void words_near_each_other_are_taken_while_the_gate_runs() throws IOException {
    assertThat(decision("steal the moon")).isEqualTo(Decision.PASS);
    write("words.tsv", "en\tmoon\tmoon\nen\ttheft\tsteal\n");
    write("near.tsv", "gore\t4\t9\tmoon + theft\n");
    gate.refresh();
    assertThat(decision("steal the moon")).isEqualTo(Decision.BLOCK);
  }

  @Test
  void a_list_without_an_entry_is_refused() throws IOException {
    fails("gore.tsv", "# nothing\n", "gore.tsv:1: the list is empty");
  }

  @Test
  void a_list_that_is_not_utf_8_is_refused() throws IOException {
    Files.write(folder.resolve("gore.tsv"), "en\t4\tgörë".getBytes(StandardCharsets.UTF_16));
    gate.refresh();
    assertThat(gate.fault()).contains("gore.tsv:1: the file is not UTF-8");
  }

  @Test
  void a_list_that_is_too_long_is_refused() throws IOException {
    write("gore.tsv", "#".repeat(ListFolder.MOST_BYTES + 1));
    gate.refresh();
    assertThat(gate.fault()).contains("gore.tsv:1: the file has more than 4 MiB");
  }

  @Test
  void a_folder_without_lists_leaves_those_before() throws IOException {
    Files.delete(folder.resolve("political.tsv"));
    gate.refresh();
    assertThat(gate.fault()).hasValueSatisfying(s -> assertThat(s).contains("holds 0 word lists"));
    assertThat(decision("the purple tower")).isEqualTo(Decision.BLOCK);
  }

  @Test
  void a_mended_list_is_taken_and_the_fault_forgotten() throws IOException {
    write("political.tsv", "broken");
    gate.refresh();
    write("political.tsv", "en\t4\tgreen tower\n");
    gate.refresh();
    assertThat(gate.fault()).isEmpty();
    assertThat(decision("the green tower")).isEqualTo(Decision.BLOCK);
  }

  @Test
  void a_list_that_is_put_back_as_it_was_ends_the_fault() throws IOException {
    Files.write(folder.resolve("political.tsv"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    gate.refresh();
    write("political.tsv", "en\t4\tpurple tower\n");
    gate.refresh();
    assertThat(gate.fault()).isEmpty();
  }

  @Test
  void what_is_no_list_does_not_matter() throws IOException {
    write("README.md", "broken");
    write(".hidden.tsv", "broken");
    gate.refresh();
    assertThat(gate.fault()).isEmpty();
  }

  @Test
  void a_gate_does_not_start_with_a_broken_list() throws IOException {
    write("political.tsv", "en\t4\n");
    assertThatThrownBy(() -> new LiveTextGate(BASE, new ListFolder(folder), Sureness.USUAL))
        .isInstanceOf(ListFault.class)
        .hasMessageStartingWith("political.tsv:1: ");
  }

  @Test
  void a_gate_does_not_start_with_an_empty_list() throws IOException {
    write("gore.tsv", "");
    assertThatThrownBy(() -> new LiveTextGate(BASE, new ListFolder(folder), Sureness.USUAL))
        .isInstanceOf(ListFault.class)
        .hasMessage("gore.tsv:1: the list is empty");
  }

  @Test
  void a_gate_does_not_start_with_a_folder_that_is_away() {
    assertThatThrownBy(
            () -> new LiveTextGate(BASE, new ListFolder(folder.resolve("away")), Sureness.USUAL))
        .isInstanceOf(ListFault.class);
  }

  @Test
  void a_gate_does_not_start_without_any_entry() {
    var nothing = new WordLists(new TreeMap<>(Map.of("political.tsv", "")));
    assertThatThrownBy(() -> new LiveTextGate(nothing, ListSource.NONE, Sureness.USUAL))
        .isInstanceOf(ListFault.class)
        .hasMessageContaining("no entry");
  }

  @Test
  void readiness_tells_version_and_fault() throws IOException {
    fails("political.tsv", "en\t4\n", "political.tsv:1: ");
    assertThat(new ListReadiness(gate).call().getData().orElseThrow())
        .containsEntry("version", gate.get().version())
        .hasEntrySatisfying("fault", f -> assertThat(f).asString().startsWith("political.tsv:1: "));
  }
}
