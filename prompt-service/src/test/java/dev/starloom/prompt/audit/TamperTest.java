package dev.starloom.prompt.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starloom.contracts.audit.AuditHead;
import dev.starloom.contracts.audit.AuditReport;
import dev.starloom.embedded.test.TestInfrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody with all rights on the database changes the audit; who recomputes it sees where. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@WithTestResource(
    value = TestInfrastructure.class,
    initArgs = @ResourceArg(name = "database", value = "prompt"))
class TamperTest {
  private static final int ENTRIES = 2 * AuditCheck.PAGE + 3;
  private static final int VICTIM = AuditCheck.PAGE + 7;
  private static final String HERE = " where seq = " + VICTIM;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  private AuditSchema audit;
  private AuditHead head;

  @BeforeAll
  void fill() throws SQLException {
    audit = new AuditSchema(url);
    head = audit.append(ENTRIES);
  }

  @BeforeEach
  void restore() throws SQLException {
    audit.keepOrRestore();
  }

  @AfterAll
  void close() {
    audit.close();
  }

  @Test
  void a_chain_of_several_pages_that_nobody_touched_is_sound() {
    assertThat(verify(head.hash())).isEqualTo(new AuditReport(true, ENTRIES, head.hash(), null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "document = replace(document, '{', '{ ')",
        "who = 'usher'",
        "at = at + interval '1 microsecond'",
        "story_id = story_id || '0'",
        "kind = 'outcom'",
        "previous = repeat('0', 64)",
        "hash = repeat('0', 64)"
      })
  void one_byte_that_was_changed_names_its_entry(String change) throws SQLException {
    audit.tamper("update audit_entry set " + change + HERE);

    assertThat(verify(null).valid()).isFalse();
    assertThat(verify(null).firstBad().seq()).isEqualTo(VICTIM);
  }

  @Test
  void a_removed_entry_is_named() throws SQLException {
    audit.tamper("delete from audit_entry" + HERE);

    assertThat(verify(null).firstBad().seq()).isEqualTo(VICTIM);
  }

  @Test
  void the_first_of_two_entries_that_changed_places_is_named() throws SQLException {
    int next = VICTIM + 1;
    audit.tamper(
        "update audit_entry set seq = 0" + HERE,
        "update audit_entry set seq = " + VICTIM + " where seq = " + next,
        "update audit_entry set seq = " + next + " where seq = 0");

    assertThat(verify(null).firstBad().seq()).isEqualTo(VICTIM);
  }

  @Test
  void a_tail_that_was_cut_off_is_missed_by_the_stored_head() throws SQLException {
    audit.tamper("delete from audit_entry where seq >= " + VICTIM);

    assertThat(verify(null).firstBad().seq()).isEqualTo(VICTIM);
  }

  @Test
  void a_tail_that_was_cut_off_with_its_head_is_missed_by_who_kept_the_head() throws SQLException {
    audit.tamper(
        "delete from audit_entry where seq >= " + VICTIM,
        "update audit_head set (seq, hash) ="
            + " (select seq, hash from audit_entry order by seq desc limit 1)");

    assertThat(verify(null).valid()).isTrue();
    assertThat(verify(head.hash()).firstBad().seq()).isEqualTo(VICTIM);
  }

  @Test
  void an_entry_behind_the_stored_head_is_named() throws SQLException {
    audit.tamper(
        "insert into audit_entry select seq + 1, at, story_id, kind, who, document, hash, previous"
            + " from audit_entry where seq = "
            + ENTRIES);

    assertThat(verify(null).firstBad().seq()).isEqualTo(ENTRIES + 1);
  }

  @Test
  void a_stored_head_that_is_gone_makes_no_audit_sound() throws SQLException {
    audit.tamper("delete from audit_head");

    assertThat(verify(null).valid()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_entry set who = 'usher'" + HERE,
        "delete from audit_entry" + HERE,
        "truncate audit_entry"
      })
  void the_database_itself_only_adds_entries(String change) {
    assertThatThrownBy(() -> audit.execute(change))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("only ever added");
  }

  private AuditReport verify(String known) {
    return audit.check.verify(known).await().atMost(Duration.ofSeconds(20));
  }
}
