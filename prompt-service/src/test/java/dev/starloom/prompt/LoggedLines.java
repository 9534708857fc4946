package dev.starloom.prompt;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Keeps what is logged, as text with everything that belongs to it. */
public final class LoggedLines extends Handler {
  private static final PatternFormatter FORM = new PatternFormatter("%X %s%e");

  private record Line(int level, String text) {}

  private final List<Line> all = new CopyOnWriteArrayList<>();

  @Override
  public void publish(LogRecord record) {
    String text = FORM.format(ExtLogRecord.wrap(record));
    all.add(new Line(record.getLevel().intValue(), text));
  }

  public List<String> above(Level level) {
    return all.stream().filter(line -> line.level() > level.intValue()).map(Line::text).toList();
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
