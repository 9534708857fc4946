package dev.starloom.safety.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScreenMainTest {
  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private String lists;

  private int screen(String input, String... arguments) throws IOException {
    return ScreenMain.run(
        List.of(arguments),
        lists,
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private List<JsonNode> answers() {
    return out.toString(StandardCharsets.UTF_8).lines().map(ScreenMainTest::json).toList();
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text.replace('\'', '"'));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void every_line_with_text_gets_one_line_of_json() throws IOException {
    screen("屠龙\n\ngore\r\n斩首", "--json");

    assertThat(answers())
        .map(line -> line.get("verdict").asText())
        .containsExactly("pass", "block", "review");
  }

  @Test
  void a_hit_has_the_documented_fields() throws IOException {
    screen("", "--json", "a gore scene");

    assertThat(answers().get(0).get("hits").get(0))
        .isEqualTo(
            json(
                "{'category':'gore','severity':4,'text':'gore','start':2,'end':6,"
                    + "'rule':'en:gore:gore','source':'prompt'}"));
  }

  @Test
  void people_are_told_the_words_and_where_they_are() throws IOException {
    screen("", "a gore scene");

    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualToIgnoringNewLines(
            "block\n  gore, severity 4, characters 2 to 6: “gore” (en:gore:gore)\n");
  }

  @Test
  void people_are_told_what_passes_with_a_note() throws IOException {
    screen("", "屠龙");

    assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("pass\n  note: gore, severity 0");
  }

  @Test
  void a_text_that_is_blocked_ends_with_1() throws IOException {
    assertThat(screen("", "a gore scene")).isEqualTo(1);
  }

  @Test
  void a_text_in_doubt_ends_with_0() throws IOException {
    assertThat(screen("", "斩首")).isZero();
  }

  @Test
  void one_blocked_text_of_several_ends_with_1() throws IOException {
    assertThat(screen("gore\n屠龙\n")).isEqualTo(1);
  }

  @Test
  void a_file_has_one_text_a_line() throws IOException {
    Path file = Files.writeString(folder.resolve("texts.txt"), "屠龙\ngore\n");

    assertThat(screen("", "--file", file.toString(), "--json")).isEqualTo(1);
    assertThat(answers()).hasSize(2);
  }

  @Test
  void the_profile_decides_what_a_severity_means() throws IOException {
    screen("", "--json", "--profile", "internal", "斩首");

    assertThat(answers().get(0).get("verdict").asText()).isEqualTo("pass");
  }

  @Test
  void lists_of_a_folder_decide() throws IOException {
    Files.writeString(folder.resolve("political.tsv"), "en\t4\tpurple tower\n");
    lists = folder.toString();

    assertThat(screen("", "the purple tower")).isEqualTo(1);
  }

  @Test
  void lists_that_are_broken_end_with_2_and_the_line() throws IOException {
    Files.writeString(folder.resolve("political.tsv"), "en\tfour\tpurple tower\n");

    assertThat(screen("", "the purple tower", "--lists", folder.toString())).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("political.tsv:1: ");
  }

  @Test
  void a_text_may_look_like_an_option() throws IOException {
    assertThat(screen("", "--", "--gore")).isEqualTo(1);
  }

  @Test
  void wrong_usage_ends_with_2() throws IOException {
    assertThat(screen("", "--profile", "nobody", "屠龙")).isEqualTo(2);
    assertThat(screen("", "--profile")).isEqualTo(2);
    assertThat(screen("", "--what")).isEqualTo(2);
    assertThat(screen("", " ")).isEqualTo(2);
    assertThat(screen("", "--file", "nowhere.txt")).isEqualTo(2);
    assertThat(screen("", "屠龙", "--batch", "-")).isEqualTo(2);
    assertThat(out.size()).isZero();
  }
}
