package dev.starloom.contracts.audit;

/**
 * Recomputes a chain, entry by entry from the first one, and remembers nothing but its head. It
 * finds a changed, added, removed or moved entry by itself. Entries that were cut off at the end,
 * with the stored head put back, leave a shorter chain that is sound: only who has kept a head can
 * see that.
 */
public final class AuditChain {
  private final String known;
  private AuditHead head = AuditHead.NONE;
  private boolean met;
  private AuditFault fault;

  /**
   * @param known hash of an entry that was the head once, or null
   */
  public AuditChain(String known) {
    this.known = known;
    this.met = known == null || known.equals(AuditHead.GENESIS);
  }

  /** Looks at the next entry. Returns whether the chain is sound so far; if not, it is over. */
  public boolean add(AuditEntry entry) {
    if (fault == null) {
      fault = check(entry);
    }
    if (fault == null) {
      head = entry.head();
      met |= entry.hash().equals(known);
    }
    return fault == null;
  }

  /** An entry that could not even be read. */
  public void unreadable(String why) {
    if (fault == null) {
      fault = new AuditFault(head.seq() + 1, why);
    }
  }

  /**
   * @param stored what the keeper of the chain says is its head, or null if nobody says so
   */
  public AuditReport end(AuditHead stored) {
    if (fault == null) {
      fault = missing(stored);
    }
    return new AuditReport(fault == null, head.seq(), head.hash(), fault);
  }

  private AuditFault check(AuditEntry entry) {
    if (entry.seq() != head.seq() + 1) {
      return new AuditFault(
          head.seq() + 1, "It is missing: entry " + entry.seq() + " stands in its place.");
    }
    if (!entry.previous().equals(head.hash())) {
      return new AuditFault(entry.seq(), "It does not follow entry " + head.seq() + " as it is.");
    }
    return entry.hash().equals(entry.contentHash())
        ? null
        : new AuditFault(entry.seq(), "Its content is not what its hash was made of.");
  }

  private AuditFault missing(AuditHead stored) {
    if (stored != null && stored.seq() > head.seq()) {
      return new AuditFault(
          head.seq() + 1, "It is missing: the last entry should be " + stored.seq() + ".");
    }
    if (stored != null && !stored.equals(head)) {
      return new AuditFault(head.seq(), "It is not the entry that is stored as the last one.");
    }
    return met
        ? null
        : new AuditFault(
            head.seq() + 1, "No entry has the hash that is known; it, or more, is missing.");
  }
}
