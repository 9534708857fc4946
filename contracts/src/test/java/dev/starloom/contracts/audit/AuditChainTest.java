package dev.starloom.contracts.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AuditChainTest {
  private static final Instant AT = Instant.parse("2026-11-22T14:41:02.123456Z");

  private final List<AuditEntry> entries = chain(6);
  private final AuditHead head = entries.get(5).head();

  @Test
  void a_chain_that_nobody_touched_is_sound() {
    assertThat(report(null)).isEqualTo(new AuditReport(true, 6, head.hash(), null));
  }

  @Test
  void a_chain_without_entries_is_sound() {
    assertThat(new AuditChain(null).end(AuditHead.NONE).valid()).isTrue();
  }

  static Stream<UnaryOperator<AuditEntry>> changes() {
    return Stream.of(
        e ->
            new AuditEntry(
                e.seq(),
                AT.plusNanos(1000),
                e.storyId(),
                e.kind(),
                e.who(),
                e.document(),
                e.previous(),
                e.hash()),
        e ->
            new AuditEntry(
                e.seq(), e.at(), "t", e.kind(), e.who(), e.document(), e.previous(), e.hash()),
        e ->
            new AuditEntry(
                e.seq(), e.at(), e.storyId(), "l", e.who(), e.document(), e.previous(), e.hash()),
        e ->
            new AuditEntry(
                e.seq(), e.at(), e.storyId(), e.kind(), "x", e.document(), e.previous(), e.hash()),
        e ->
            new AuditEntry(
                e.seq(),
                e.at(),
                e.storyId(),
                e.kind(),
                e.who(),
                "{\"n\": 3}",
                e.previous(),
                e.hash()),
        e ->
            new AuditEntry(
                e.seq(),
                e.at(),
                e.storyId(),
                e.kind(),
                e.who(),
                e.document(),
                AuditHead.GENESIS,
                e.hash()),
        e ->
            new AuditEntry(
                e.seq(),
                e.at(),
                e.storyId(),
                e.kind(),
                e.who(),
                e.document(),
                e.previous(),
                AuditHead.GENESIS));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void a_change_of_any_part_of_an_entry_is_found_and_named(UnaryOperator<AuditEntry> change) {
    entries.set(2, change.apply(entries.get(2)));

    assertThat(report(null).firstBad().seq()).isEqualTo(3);
  }

  @Test
  void what_is_sound_before_the_first_bad_entry_is_counted() {
    entries.set(2, entries.get(3));

    assertThat(report(null).entries()).isEqualTo(2);
    assertThat(report(null).head()).isEqualTo(entries.get(1).hash());
  }

  @Test
  void a_removed_entry_is_found_and_named() {
    assertThat(broken(list -> list.remove(2))).isEqualTo(3);
  }

  @Test
  void an_entry_that_stands_twice_is_found_and_the_place_named() {
    assertThat(broken(list -> list.add(3, list.get(2)))).isEqualTo(4);
  }

  @Test
  void two_entries_that_changed_places_are_found_though_their_numbers_were_mended() {
    assertThat(
            broken(
                list -> {
                  Collections.swap(list, 2, 3);
                  list.set(2, numbered(list.get(2), 3));
                  list.set(3, numbered(list.get(3), 4));
                }))
        .isEqualTo(3);
  }

  @Test
  void an_entry_that_was_written_anew_with_its_hash_breaks_the_next_one() {
    var other = AuditEntry.after(entries.get(1).head(), AT, "s", "k", "w", "{\"n\":9}");

    assertThat(broken(list -> list.set(2, other))).isEqualTo(4);
  }

  @Test
  void entries_that_are_missing_at_the_end_are_found_by_the_stored_head() {
    assertThat(broken(list -> list.remove(5))).isEqualTo(6);
  }

  @Test
  void a_tail_that_was_cut_off_with_the_stored_head_is_found_by_who_knows_a_head() {
    entries.remove(5);

    assertThat(report(null, entries.get(4).head()).valid()).isTrue();
    assertThat(report(head.hash(), entries.get(4).head()).firstBad().seq()).isEqualTo(6);
  }

  @Test
  void a_chain_that_grew_since_its_head_was_noted_is_sound() {
    assertThat(report(entries.get(2).hash()).valid()).isTrue();
  }

  @Test
  void a_stored_head_that_is_behind_the_entries_is_found() {
    assertThat(report(null, entries.get(4).head()).firstBad().seq()).isEqualTo(6);
  }

  @Test
  void an_entry_that_can_not_be_read_is_named() {
    var chain = new AuditChain(null);
    chain.add(entries.get(0));
    chain.unreadable("It is no JSON.");

    assertThat(chain.end(null).firstBad()).isEqualTo(new AuditFault(2, "It is no JSON."));
  }

  private long broken(Consumer<List<AuditEntry>> change) {
    change.accept(entries);
    return report(null).firstBad().seq();
  }

  private AuditReport report(String known) {
    return report(known, head);
  }

  private AuditReport report(String known, AuditHead stored) {
    var chain = new AuditChain(known);
    entries.forEach(chain::add);
    return chain.end(stored);
  }

  private static AuditEntry numbered(AuditEntry e, long seq) {
    return new AuditEntry(
        seq, e.at(), e.storyId(), e.kind(), e.who(), e.document(), e.previous(), e.hash());
  }

  private static List<AuditEntry> chain(int length) {
    var entries = new ArrayList<AuditEntry>();
    AuditHead head = AuditHead.NONE;
    for (int i = 0; i < length; i++) {
      entries.add(AuditEntry.after(head, AT, "s", "k", "w", "{\"n\":" + i + "}"));
      head = entries.get(i).head();
    }
    return entries;
  }
}
