package dev.starloom.platform.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.MDC;

class TraceParentTest {
  @RegisterExtension
  static final OpenTelemetryExtension TELEMETRY = OpenTelemetryExtension.create();

  @Test
  void outside_of_a_trace_there_is_none() {
    assertThat(TraceParent.current()).isNull();
  }

  @Test
  void a_trace_survives_being_written_down() {
    Span span = GlobalOpenTelemetry.getTracer("test").spanBuilder("call").startSpan();
    String line = Context.root().with(span).wrapSupplier(TraceParent::current).get();

    var read = Span.fromContext(TraceParent.context(line)).getSpanContext();

    assertThat(read.getTraceId()).isEqualTo(span.getSpanContext().getTraceId());
    assertThat(read.getSpanId()).isEqualTo(span.getSpanContext().getSpanId());
  }

  @Test
  void what_can_not_be_read_begins_a_trace_of_its_own() {
    assertThat(Span.fromContext(TraceParent.context("rubbish")).getSpanContext().isValid())
        .isFalse();
  }

  @Test
  void the_log_has_the_trace_id_while_a_job_runs() {
    JobSpan job = JobSpan.begin("render-shot", "s-0", null);
    String traceId = Span.current().getSpanContext().getTraceId();
    String during = MDC.get("traceId");
    job.close();

    assertThat(during).isEqualTo(traceId);
    assertThat(MDC.get("traceId")).isNull();
  }
}
