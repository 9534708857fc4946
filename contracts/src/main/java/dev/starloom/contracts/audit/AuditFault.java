package dev.starloom.contracts.audit;

/**
 * Where a chain is broken.
 *
 * @param seq number of the first entry that is not what it was
 * @param why for people
 */
public record AuditFault(long seq, String why) {}
