package dev.starloom.quickstart.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.contracts.audit.AuditReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditFileTest {
  private static final String HEAD = Entries.chain(4).get(3).hash();

  @TempDir private Path folder;
  private final List<String> lines = Entries.lines(4);

  @Test
  void an_export_is_sound() throws IOException {
    assertThat(verify(HEAD)).isEqualTo(new AuditReport(true, 4, HEAD, null));
  }

  @Test
  void an_export_without_entries_is_sound() throws IOException {
    lines.clear();

    assertThat(verify(null).valid()).isTrue();
  }

  @Test
  void one_changed_byte_anywhere_names_the_entry_of_its_line() throws IOException {
    byte[] bytes = text().getBytes(StandardCharsets.UTF_8);
    int line = 1;
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] ^= 1;
      AuditReport report = verify(bytes, null);
      bytes[i] ^= 1;

      assertThat(report.valid()).as("byte %d", i).isFalse();
      assertThat(report.firstBad().seq()).as("byte %d", i).isEqualTo(line);
      line += bytes[i] == '\n' ? 1 : 0;
    }
  }

  @Test
  void a_line_that_says_the_same_in_other_bytes_is_bad() throws IOException {
    lines.set(1, lines.get(1).replace(",\"kind\"", ", \"kind\""));

    assertThat(verify(null).firstBad().seq()).isEqualTo(2);
  }

  @Test
  void a_removed_line_is_named() throws IOException {
    lines.remove(1);

    assertThat(verify(null).firstBad().seq()).isEqualTo(2);
  }

  @Test
  void the_first_of_two_lines_that_changed_places_is_named() throws IOException {
    Collections.swap(lines, 1, 2);

    assertThat(verify(null).firstBad().seq()).isEqualTo(2);
  }

  @Test
  void a_cut_off_end_is_missed_by_who_kept_the_head() throws IOException {
    lines.remove(3);

    assertThat(verify(null).valid()).isTrue();
    assertThat(verify(HEAD).firstBad().seq()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no JSON", "[]", "{}", "{\"document\":{\"score\":0.5}}"})
  void a_line_that_is_no_entry_is_named(String line) throws IOException {
    lines.set(2, line);

    assertThat(verify(null).firstBad().seq()).isEqualTo(3);
  }

  private AuditReport verify(String known) throws IOException {
    return verify(text().getBytes(StandardCharsets.UTF_8), known);
  }

  private AuditReport verify(byte[] bytes, String known) throws IOException {
    Path file = folder.resolve("audit.ndjson");
    Files.write(file, bytes);
    return AuditFile.verify(file, known);
  }

  private String text() {
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }
}
