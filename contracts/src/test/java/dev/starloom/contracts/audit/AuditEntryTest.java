package dev.starloom.contracts.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AuditEntryTest {
  private static final AuditEntry FIRST =
      AuditEntry.after(
          AuditHead.NONE,
          Instant.parse("2026-11-22T14:41:02.12Z"),
          "video_1",
          AuditKinds.TEXT_VERDICT,
          "星 \"a\"\u007f\n",
          "{\"decision\":\"pass\",\"what\":\"prompt\"}");

  /** Computed by {@code hashlib} and {@code json} of Python, as docs/audit.md shows. */
  @Test
  void the_hash_is_what_an_outsider_computes() {
    assertThat(FIRST.hash())
        .isEqualTo("8e730387134d3fb9449f939209909d76ce366bdc64d2ff3be11790b96988ca3e");
  }

  @Test
  void the_line_is_canonical_and_has_all_of_the_entry() {
    assertThat(FIRST.line())
        .isEqualTo(
            "{\"at\":\"2026-11-22T14:41:02.120000Z\","
                + "\"document\":{\"decision\":\"pass\",\"what\":\"prompt\"},"
                + "\"hash\":\""
                + FIRST.hash()
                + "\",\"kind\":\"text_verdict\",\"previous\":\""
                + AuditHead.GENESIS
                + "\",\"seq\":1,\"storyId\":\"video_1\","
                + "\"who\":\"星 \\\"a\\\"\u007f\\n\"}");
  }
}
