package dev.starloom.prompt.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL's calls that facts were committed. They come on one connection that is taken out of
 * the pool for good, so that it is made with all of the pool's settings. Whoever uses this asks
 * again and again to {@link #listen}; a lost connection is made anew, for ever.
 */
final class OutboxCalls {
  private static final Logger LOG = LoggerFactory.getLogger(OutboxCalls.class);

  private final Pool pool;
  private final Runnable called;
  private boolean closed;
  private boolean asked;
  private SqlConnection connection;

  /**
   * @param called also when a connection is made: what was committed before was not called
   */
  OutboxCalls(Pool pool, Runnable called) {
    this.pool = pool;
    this.called = called;
  }

  /** Listens, if it does not yet. Returns at once. */
  synchronized void listen() {
    if (!asked && !closed) {
      asked = true;
      pool.getConnection().flatMap(this::listen).subscribe().with(this::listening, this::failed);
    }
  }

  private Uni<SqlConnection> listen(SqlConnection fresh) {
    PgConnection.cast(fresh.getDelegate()).notificationHandler(notification -> called.run());
    fresh.closeHandler(this::lost);
    return fresh.query("listen outbox").execute().onFailure().call(fresh::close).replaceWith(fresh);
  }

  private void listening(SqlConnection fresh) {
    synchronized (this) {
      connection = fresh;
    }
    if (closed) {
      close();
    } else {
      LOG.debug("Outbox listens");
      called.run();
    }
  }

  private synchronized void lost() {
    asked = false;
    connection = null;
    if (!closed) {
      LOG.info("Outbox listens no more; it looks by itself until it does");
    }
  }

  private synchronized void failed(Throwable cause) {
    asked = false;
    LOG.atDebug().addKeyValue("cause", cause.toString()).log("Outbox can not listen yet");
  }

  /** Gives the connection back to the pool as it was. */
  synchronized void close() {
    closed = true;
    if (connection != null) {
      connection
          .query("unlisten outbox")
          .execute()
          .eventually(connection::close)
          .subscribe()
          .with(done -> {}, gone -> {});
    }
  }
}
