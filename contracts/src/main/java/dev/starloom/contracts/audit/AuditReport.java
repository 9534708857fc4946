package dev.starloom.contracts.audit;

/**
 * What came out when a chain was recomputed.
 *
 * @param entries how many entries are sound, counted from the first
 * @param head hash of the last of them
 * @param firstBad the first entry that is not, or null
 */
public record AuditReport(boolean valid, long entries, String head, AuditFault firstBad) {}
