package dev.starloom.contracts.audit;

/**
 * The last entry of a chain: who knows it knows the whole chain.
 *
 * @param seq number of the last entry, 0 if there is none
 * @param hash of the last entry, {@link #GENESIS} if there is none
 */
public record AuditHead(long seq, String hash) {
  /** What the first entry follows: as long as a hash, and the hash of nothing. */
  public static final String GENESIS = "0".repeat(64);

  /** The head of a chain without entries. */
  public static final AuditHead NONE = new AuditHead(0, GENESIS);
}
