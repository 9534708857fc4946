package dev.starloom.platform.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.starloom.platform.failure.TransientFailure;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class LeasedJobsTraceTest {
  @RegisterExtension
  static final OpenTelemetryExtension TELEMETRY = OpenTelemetryExtension.create();

  private static final LeaseSettings SETTINGS =
      new LeaseSettings(
          1,
          Duration.ofMillis(50),
          Duration.ofMillis(200),
          3,
          Duration.ofMinutes(1),
          Duration.ofMillis(500));

  record Work(String shot) {}

  private static JobDatabase database;

  @BeforeAll
  static void startDatabase(@TempDir Path folder) throws IOException, SQLException {
    database = JobDatabase.start(folder);
  }

  @AfterAll
  static void stopDatabase() throws IOException {
    database.close();
  }

  @Test
  void a_job_and_its_second_try_belong_to_the_trace_that_asked_for_it() {
    var tries = new AtomicInteger();
    try (var jobs = jobs(work -> failOnce(tries))) {
      Span asking = GlobalOpenTelemetry.getTracer("test").spanBuilder("ask").startSpan();
      Context.root().with(asking).wrap(() -> jobs.enqueue("s-0", new Work("s-0"), 0)).run();
      jobs.start();
      await().atMost(Duration.ofSeconds(20)).until(() -> spans().size() == 2);

      assertThat(spans())
          .allMatch(span -> span.getTraceId().equals(asking.getSpanContext().getTraceId()))
          .allMatch(span -> span.getParentSpanId().equals(asking.getSpanContext().getSpanId()))
          .extracting(SpanData::getStatus)
          .containsExactly(StatusData.error(), StatusData.unset());
    }
  }

  private static void failOnce(AtomicInteger tries) {
    if (tries.getAndIncrement() == 0) {
      throw new TransientFailure("away", null);
    }
  }

  private static List<SpanData> spans() {
    return TELEMETRY.getSpans().stream().filter(s -> s.getName().equals("render-shot")).toList();
  }

  private static LeasedJobs<Work> jobs(JobHandler<Work> handler) {
    return new LeasedJobs<>(
        "render-shot",
        "a",
        Work.class,
        database.dataSource(),
        SETTINGS,
        Clock.systemUTC(),
        handler,
        (work, failure) -> {});
  }
}
