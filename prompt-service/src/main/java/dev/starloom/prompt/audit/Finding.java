package dev.starloom.prompt.audit;

import dev.starloom.contracts.audit.AuditKinds;
import dev.starloom.contracts.audit.CanonicalJson;

/**
 * Something to be remembered of one change of a story.
 *
 * @param kind one of {@link AuditKinds}
 * @param who decided
 * @param document as {@link CanonicalJson}
 */
record Finding(String kind, String who, String document) {
  Finding(String kind, String who, Document document) {
    this(kind, who, CanonicalJson.write(document.fields()));
  }
}
