package dev.starloom.platform.job;

import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import java.util.Collection;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Picks due jobs of one name, but none of the kinds that this process can't do any more: their rows
 * stay as they are, so that others can take them and their age shows that nobody does. Jobs of
 * other names in the table are another's.
 */
final class AblePicking extends PostgreSqlJdbcCustomization {
  /**
   * Picks by two statements. db-scheduler's single one for PostgreSQL has its limit in a subquery
   * that the planner may run again and again, so that more jobs are picked than slots are free;
   * they would wait without heartbeats and be taken for dead.
   */
  private static final boolean TWO_STATEMENTS = true;

  private final String name;
  private final Supplier<? extends Collection<String>> lost;

  /**
   * @param name of the jobs; those of their kinds begin with it
   * @param lost kinds that are left alone now
   */
  AblePicking(String name, Supplier<? extends Collection<String>> lost) {
    super(TWO_STATEMENTS, false);
    this.name = name;
    this.lost = lost;
  }

  @Override
  public String createGenericSelectForUpdateQuery(
      String table, int limit, String condition, boolean byPriority) {
    return super.createGenericSelectForUpdateQuery(table, limit, condition + others(), byPriority);
  }

  private String others() {
    return " and starts_with(task_name, '"
        + quoted(name)
        + "')"
        + lost.get().stream()
            .map(kind -> " and task_name <> '" + quoted(kind) + "'")
            .collect(Collectors.joining());
  }

  private static String quoted(String word) {
    return word.replace("'", "''");
  }
}
