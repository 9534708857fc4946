package dev.starloom.prompt.audit;

import dev.starloom.contracts.audit.AuditChain;
import dev.starloom.contracts.audit.AuditEntry;
import dev.starloom.contracts.audit.AuditReport;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Recomputes the stored chain; holds one page of it at a time. */
@ApplicationScoped
class AuditCheck {
  static final int PAGE = 500;

  private final AuditPages pages;

  AuditCheck(AuditPages pages) {
    this.pages = pages;
  }

  /**
   * Looks at all entries that are there when it begins; those that come meanwhile are not waited
   * for.
   *
   * @param known hash of an entry that was the head once, or null
   */
  Uni<AuditReport> verify(String known) {
    var chain = new AuditChain(known);
    return pages.end().flatMap(end -> walk(chain, end.last()).map(done -> chain.end(end.head())));
  }

  private Uni<Boolean> walk(AuditChain chain, long last) {
    return Multi.createBy()
        .repeating()
        .uni(AtomicLong::new, from -> next(chain, from, last))
        .whilst(more -> more)
        .collect()
        .last();
  }

  /** Whether there is more to look at. */
  private Uni<Boolean> next(AuditChain chain, AtomicLong from, long last) {
    return pages.after(from.get(), PAGE).map(page -> add(chain, page, from, last));
  }

  private static boolean add(AuditChain chain, List<AuditEntry> page, AtomicLong from, long last) {
    for (AuditEntry entry : page) {
      if (entry.seq() > last || !chain.add(entry)) {
        return false;
      }
      from.set(entry.seq());
    }
    return page.size() == PAGE && from.get() < last;
  }
}
