package dev.starloom.platform.trace;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import org.slf4j.MDC;

/**
 * The span of a job, in the trace of whoever enqueued it. Jobs run on plain threads, for which
 * nobody else puts the trace id into the log.
 */
public final class JobSpan implements AutoCloseable {
  private static final String TRACE_ID = "traceId";

  private final Span span;
  private final Scope scope;

  private JobSpan(Span span) {
    this.span = span;
    this.scope = span.makeCurrent();
    if (span.getSpanContext().isValid()) {
      MDC.put(TRACE_ID, span.getSpanContext().getTraceId());
    }
  }

  /**
   * Begins a span that is current on this thread until it is closed.
   *
   * @param traceParent what {@link TraceParent#current()} gave when the job was enqueued, or null
   */
  public static JobSpan begin(String name, String jobId, String traceParent) {
    return new JobSpan(
        GlobalOpenTelemetry.getTracer("starloom")
            .spanBuilder(name)
            .setParent(TraceParent.context(traceParent))
            .setSpanKind(SpanKind.CONSUMER)
            .setAttribute("starloom.job", jobId)
            .startSpan());
  }

  public void failed(Throwable cause) {
    span.setStatus(StatusCode.ERROR);
    span.recordException(cause);
  }

  @Override
  public void close() {
    MDC.remove(TRACE_ID);
    scope.close();
    span.end();
  }
}
