package dev.starloom.platform.job;

import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import java.util.Collection;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Picks due jobs, but none of the kinds that this process can't do any more: their rows stay as
 * they are, so that others can take them and their age shows that nobody does.
 */
final class AblePicking extends PostgreSqlJdbcCustomization {
  /**
   * Picks by two statements. db-scheduler's single one for PostgreSQL has its limit in a subquery
   * that the planner may run again and again, so that more jobs are picked than slots are free;
   * they would wait without heartbeats and be taken for dead.
   */
  private static final boolean TWO_STATEMENTS = true;

  private final Supplier<? extends Collection<String>> lost;

  /**
   * @param lost kinds that are left alone now
   */
  AblePicking(Supplier<? extends Collection<String>> lost) {
    super(TWO_STATEMENTS, false);
    this.lost = lost;
  }

  @Override
  public String createGenericSelectForUpdateQuery(
      String table, int limit, String condition, boolean byPriority) {
    return super.createGenericSelectForUpdateQuery(table, limit, condition + others(), byPriority);
  }

  private String others() {
    return lost.get().stream()
        .map(kind -> " and task_name <> '" + kind.replace("'", "''") + "'")
        .collect(Collectors.joining());
  }
}
