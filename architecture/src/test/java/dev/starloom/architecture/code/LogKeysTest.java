package dev.starloom.architecture.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.architecture.Repository;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An operator can look up every key of the log. */
class LogKeysTest {
  private static final Pattern USED = Pattern.compile("\\.addKeyValue\\(\\s*\"(\\w+)\"");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| (`.*`) \\|");
  private static final Pattern NAME = Pattern.compile("`(\\w+)`");

  /** A message with a place for a value, or put together of parts. */
  private static final Pattern SPLICED =
      Pattern.compile(
          "(?:\\.log|LOG\\.(?:trace|debug|info|warn|error))"
              + "\\(\\s*\"[^\"]*(?:\\{}|\"\\s*\\+\\s*[^\\s\"])");

  @Test
  void the_page_lists_the_keys_that_are_used_and_no_others() {
    assertThat(documented()).isEqualTo(used());
  }

  @Test
  void a_message_is_constant() {
    assertThat(Repository.modules())
        .allSatisfy(
            module ->
                assertThat(Repository.files(Repository.mainSources(module), ".java"))
                    .allSatisfy(
                        file ->
                            assertThat(SPLICED.matcher(Repository.text(file)).find())
                                .as(file.getFileName().toString())
                                .isFalse()));
  }

  private static Set<String> used() {
    var keys = new TreeSet<String>();
    for (String module : Repository.modules()) {
      Repository.files(Repository.mainSources(module), ".java").stream()
          .flatMap(file -> USED.matcher(Repository.text(file)).results())
          .forEach(match -> keys.add(match.group(1)));
    }
    return keys;
  }

  private static Set<String> documented() {
    String page = Repository.text(Repository.ROOT.resolve("docs/logs.md"));
    String table = page.substring(page.indexOf("## Keys"), page.indexOf("## Traces"));
    var keys = new TreeSet<String>();
    ROW.matcher(table)
        .results()
        .flatMap(row -> NAME.matcher(row.group(1)).results())
        .forEach(match -> keys.add(match.group(1)));
    return keys;
  }
}
