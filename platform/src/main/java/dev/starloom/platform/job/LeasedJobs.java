package dev.starloom.platform.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.platform.failure.TransientFailure;
import dev.starloom.platform.json.Json;
import dev.starloom.platform.trace.JobSpan;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that outlives a process: a job is a row in PostgreSQL, leased by whoever has a free slot and
 * kept by heartbeats. If the process dies, the job runs again elsewhere; if it was only frozen, its
 * late completion changes nothing, because the row has moved on.
 *
 * <p>What only some replicas can do waits as a job of a kind of its own, which only they pick; see
 * {@link Abilities}.
 *
 * <p>db-scheduler compares heartbeats, which the owner stamps, with the time of whoever looks: by
 * their own clocks, a replica that is five minutes ahead would take every lease at once, the job
 * would run twice and be given up after a few such thefts, and one that is behind would take none.
 * So every time here is that of the database, see {@link DatabaseClock}; the clocks of the replicas
 * do not matter.
 */
public final class LeasedJobs<T> implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LeasedJobs.class);
  private static final int MISSED_HEARTBEATS = 4;

  private static final Duration MAX_BACKOFF = Duration.ofMinutes(1);

  /** Until a job that this process is able to do, but not yet, is tried again. */
  private static final Duration NOT_YET = Duration.ofSeconds(10);

  /** What fewer replicas can do, they do first, before jobs of the same priority. */
  private static final int AHEAD = 1;

  /** Rows of kinds that only others take would be deleted after that: a hundred years. */
  private static final Duration NEVER = Duration.ofDays(36_500);

  /** The code of a job that was given up after too many tries. */
  public static final String ATTEMPTS_EXHAUSTED = "attempts_exhausted";

  private final Class<T> form;
  private final String name;
  private final Abilities abilities;
  private final Scheduler scheduler;
  private final TakerWatch watch;
  private final TakerRounds takers;
  private final LeaseSettings settings;
  private final JobHandler<T> handler;
  private final GaveUp<T> gaveUp;
  private final Clock clock;

  /** Jobs that every replica can do. */
  public LeasedJobs(
      String name,
      String owner,
      Class<T> form,
      DataSource dataSource,
      LeaseSettings settings,
      Clock clock,
      JobHandler<T> handler,
      GaveUp<T> gaveUp) {
    this(name, owner, form, Abilities.ALL_ALIKE, dataSource, settings, clock, handler, gaveUp);
  }

  /**
   * @param name of the kind of job, stable over releases
   * @param owner of the leases, unique to this process
   * @param abilities of this process that others may not have
   * @param clock of this process, until the database has told the time
   */
  public LeasedJobs(
      String name,
      String owner,
      Class<T> form,
      Abilities abilities,
      DataSource dataSource,
      LeaseSettings settings,
      Clock clock,
      JobHandler<T> handler,
      GaveUp<T> gaveUp) {
    this.name = name;
    this.abilities = abilities;
    this.settings = settings;
    this.handler = handler;
    this.gaveUp = gaveUp;
    this.clock = new DatabaseClock(dataSource, clock);
    this.form = form;
    this.scheduler = scheduler(owner, dataSource);
    this.watch = new TakerWatch(dataSource, () -> kinds(abilities.kept()));
    this.takers = new TakerRounds(watch, kind(""), settings.patience(), this::giveUp);
  }

  private Scheduler scheduler(String owner, DataSource dataSource) {
    var tasks = new ArrayList<Task<?>>(List.of(task(name)));
    kinds(abilities.here()).forEach(kind -> tasks.add(task(kind)));
    return Scheduler.create(dataSource, tasks)
        .clock(clock::instant)
        .schedulerName(new SchedulerName.Fixed(owner))
        .serializer(new JsonSerializer())
        .threads(settings.slots())
        .pollingInterval(settings.poll())
        .pollUsingLockAndFetch(0.5, 1.0)
        .jdbcCustomization(new AblePicking(name, () -> kinds(abilities.lost())))
        .heartbeatInterval(settings.heartbeat())
        .missedHeartbeatsLimit(MISSED_HEARTBEATS)
        .shutdownMaxWait(settings.shutdown())
        .deleteUnresolvedAfter(NEVER)
        .enablePriority()
        .enableImmediateExecution()
        .failureLogging(com.github.kagkarlsson.scheduler.logging.LogLevel.OFF, false)
        .build();
  }

  private CustomTask<Leased> task(String kind) {
    return Tasks.custom(kind, Leased.class)
        .onFailure(this::afterFailure)
        .onDeadExecution(this::afterDeath)
        .execute((instance, context) -> execute(instance));
  }

  /** The kind of jobs that need an ability; db-scheduler picks only kinds that it knows. */
  private String kind(String ability) {
    return name + "-" + ability;
  }

  private List<String> kinds(Set<String> of) {
    return of.stream().map(this::kind).toList();
  }

  public void start() {
    scheduler.start();
    takers.start(settings.heartbeat());
  }

  /** Whether this process takes jobs. */
  public boolean running() {
    return scheduler.getSchedulerState().isStarted()
        && !scheduler.getSchedulerState().isShuttingDown();
  }

  /** Stores a job; a job of the same id that is waiting or running stays as it is. */
  public void enqueue(String id, T job, int priority) {
    enqueue(name, id, Leased.fresh(job), priority);
  }

  private void enqueue(String kind, String id, Leased leased, int priority) {
    TaskInstance<Leased> instance =
        new TaskInstance.Builder<Leased>(kind, id).data(leased).priority(priority).build();
    scheduler.scheduleIfNotExists(instance, clock.instant());
  }

  @Override
  public void close() {
    takers.close();
    scheduler.stop();
  }

  /**
   * A job that is asked for again after it was handed over lies in two rows. A replica that takes
   * both kinds drops the plain one, it would do the work twice at once.
   */
  private CompletionHandler<Leased> execute(TaskInstance<Leased> row) {
    if (row.getTaskName().equals(name) && watch.holds(row.getId())) {
      return (done, operations) -> operations.remove();
    }
    return execute(row.getId(), row.getData());
  }

  private CompletionHandler<Leased> execute(String id, Leased leased) {
    try (JobSpan span = JobSpan.begin(name, id, leased.trace())) {
      try {
        return execute(leased);
      } catch (RuntimeException | Error e) { // noted in the span, handled by the scheduler
        span.failed(e);
        throw e;
      }
    }
  }

  private CompletionHandler<Leased> execute(Leased leased) {
    T job = leased.job(form);
    // Asked before the work: a job that keeps killing its process is not there to be asked after.
    if (leased.exhausted(settings.attempts())) {
      gaveUp.report(job, exhausted());
      return (done, operations) -> operations.remove();
    }
    try {
      handler.run(job);
    } catch (PermanentFailure e) {
      gaveUp.report(job, e);
    } catch (NotHere e) {
      return (done, operations) -> handOver(done, operations, kind(e.ability()));
    }
    return (done, operations) -> operations.remove();
  }

  /**
   * A crash between the two statements runs the job again, which hands it over again. The wait for
   * a replica is no failure, so patience with failures begins anew.
   */
  private void handOver(
      ExecutionComplete done, ExecutionOperations<Leased> operations, String kind) {
    TaskInstance<?> instance = done.getExecution().taskInstance;
    if (instance.getTaskName().equals(kind)) {
      operations.reschedule(done, done.getTimeDone().plus(NOT_YET), leased(done).calm());
      return;
    }
    enqueue(kind, instance.getId(), leased(done).calm(), instance.getPriority() + AHEAD);
    operations.remove();
    LOG.atInfo()
        .addKeyValue("job", instance.getId())
        .addKeyValue("kind", kind)
        .log("Job handed over");
  }

  private void giveUp(TakerWatch.Untaken job) {
    String ability = job.task().substring(kind("").length());
    gaveUp.report(job.leased().job(form), abilities.missing().apply(ability));
  }

  private static PermanentFailure exhausted() {
    return new PermanentFailure(ATTEMPTS_EXHAUSTED, "The work was tried again and again in vain.");
  }

  private void afterFailure(ExecutionComplete done, ExecutionOperations<Leased> operations) {
    Throwable cause = done.getCause().orElse(null);
    int failures = done.getExecution().consecutiveFailures + 1;
    var log =
        LOG.atWarn()
            .addKeyValue("job", done.getExecution().getId())
            .addKeyValue("failures", failures);
    Instant again = done.getTimeDone().plus(backoff(failures));
    if (cause instanceof TransientFailure) {
      log.addKeyValue("cause", cause.getMessage()).log("Job failed, will be tried again");
      afterTransientFailure(done, operations, again);
    } else {
      log.log("Job failed unexpectedly", cause);
      operations.reschedule(done, again, leased(done).struck());
    }
  }

  /**
   * Patience ends only where a try has just failed: a job that waits long for a slot, or runs long,
   * is not failing meanwhile. The next pick reports the end, because a report can fail as well and
   * is then made again; its failures come here too, and wait like others.
   */
  private void afterTransientFailure(
      ExecutionComplete done, ExecutionOperations<Leased> operations, Instant again) {
    Instant now = done.getTimeDone();
    Leased failed = leased(done).failed(now);
    if (!failed.exhausted(settings.attempts()) && failed.failingFor(settings.patience(), now)) {
      operations.reschedule(done, now, failed.exhaust(settings.attempts()));
    } else {
      operations.reschedule(done, again, failed);
    }
  }

  /** Counts as a strike, so that a job that kills its process is given up in the end. */
  private void afterDeath(ExecutionComplete died, ExecutionOperations<Leased> operations) {
    LOG.atWarn()
        .addKeyValue("job", died.getExecution().getId())
        .log("Lease expired, job runs again");
    operations.reschedule(died, clock.instant(), leased(died).struck());
  }

  private static Leased leased(ExecutionComplete done) {
    return (Leased) done.getExecution().taskInstance.getData();
  }

  private static Duration backoff(int failures) {
    Duration wait = Duration.ofSeconds(1L << Math.min(failures, 12));
    return wait.compareTo(MAX_BACKOFF) < 0 ? wait : MAX_BACKOFF;
  }

  private static final class JsonSerializer implements Serializer {
    @Override
    public byte[] serialize(Object data) {
      return data == null ? new byte[0] : Json.write(data);
    }

    @Override
    public <D> D deserialize(Class<D> form, byte[] bytes) {
      return bytes == null || bytes.length == 0 ? null : Json.read(bytes, form);
    }
  }
}
