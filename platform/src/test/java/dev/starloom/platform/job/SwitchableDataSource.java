package dev.starloom.platform.job;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** A way to the database that can be cut, as it is for a process that hangs. */
final class SwitchableDataSource implements DataSource {
  private final DataSource target;
  private final AtomicInteger sinceMended = new AtomicInteger();
  private volatile boolean cut;

  SwitchableDataSource(DataSource target) {
    this.target = target;
  }

  void cut() {
    cut = true;
  }

  void mend() {
    sinceMended.set(0);
    cut = false;
  }

  int connectionsSinceMended() {
    return sinceMended.get();
  }

  @Override
  public Connection getConnection() throws SQLException {
    if (cut) {
      throw new SQLException("the network is cut");
    }
    Connection connection = target.getConnection();
    sinceMended.incrementAndGet();
    return connection;
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return target.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    target.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    target.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return target.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getGlobal();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return target.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return target.isWrapperFor(type);
  }
}
