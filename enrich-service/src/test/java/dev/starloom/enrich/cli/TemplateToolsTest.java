package dev.starloom.enrich.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both tools with a template. */
class TemplateToolsTest {
  private static final String DATA =
      "{\"name\":\"Mei\",\"sign\":\"狮子座\"}\n\n{\"name\":\"Li\"}\n{\"name\":\"Bo\",\"sign\":\"Leo\"}\n";

  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Path template;

  private interface Tool {
    int run(String[] args, InputStream in, PrintStream out, PrintStream err) throws IOException;
  }

  @BeforeEach
  void write() throws IOException {
    template = Files.writeString(folder.resolve("t.txt"), "{name} looks up at {sign}.\n");
  }

  private int run(Tool tool, String... args) throws IOException {
    return tool.run(
        args,
        new ByteArrayInputStream(DATA.getBytes(StandardCharsets.UTF_8)),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private String[] lines() {
    return out.toString(StandardCharsets.UTF_8).split("\n");
  }

  @Test
  void each_line_of_values_is_a_story_and_a_bad_one_is_named_by_its_number() throws IOException {
    run(FillMain::run, "--template", template.toString());

    assertThat(lines())
        .containsExactly(
            "{\"line\":1,\"text\":\"Mei looks up at Leo.\"}",
            lines()[1],
            "{\"line\":4,\"text\":\"Bo looks up at Leo.\"}");
    assertThat(lines()[1]).startsWith("{\"line\":3,\"error\":").contains("{sign}");
  }

  @Test
  void each_line_of_values_gets_a_storyboard_and_a_bad_one_makes_the_exit_code_1()
      throws IOException {
    int code = run(EnrichMain::run, "--template", template.toString());

    assertThat(code).isEqualTo(1);
    assertThat(lines()[0]).contains("Mei looks up at Leo.").contains("\"shots\"");
    assertThat(lines()[1]).startsWith("{\"line\":3,\"error\":");
    assertThat(lines()[2]).contains("Bo looks up at Leo.");
  }

  @Test
  void a_template_that_can_not_be_used_is_refused_at_the_door() throws IOException {
    Files.writeString(template, "{name");

    assertThat(run(FillMain::run, "--template", template.toString())).isEqualTo(2);
    assertThat(run(EnrichMain::run, "--template", folder.resolve("none").toString())).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("template")
        .doesNotContain("Exception");
    assertThat(out.size()).isZero();
  }
}
