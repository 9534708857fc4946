package dev.starloom.platform.trace;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A trace as one line of text (W3C Trace Context, {@code traceparent}), so that it can wait in a
 * row: an outbox row or a leased job outlives the process and the thread that made it.
 */
public final class TraceParent {
  private static final String FIELD = "traceparent";
  private static final TextMapGetter<Map<String, String>> GETTER = new MapGetter();

  private TraceParent() {}

  /** The span that is current on this thread, or null outside of any trace. */
  public static String current() {
    var carrier = new HashMap<String, String>();
    W3CTraceContextPropagator.getInstance().inject(Context.current(), carrier, Map::put);
    return carrier.get(FIELD);
  }

  /**
   * The context that {@link #current()} wrote down.
   *
   * @param traceParent null or unreadable for a trace of its own
   */
  public static Context context(String traceParent) {
    Map<String, String> carrier = traceParent == null ? Map.of() : Map.of(FIELD, traceParent);
    return W3CTraceContextPropagator.getInstance().extract(Context.root(), carrier, GETTER);
  }

  private static final class MapGetter implements TextMapGetter<Map<String, String>> {
    @Override
    public Set<String> keys(Map<String, String> carrier) {
      return carrier.keySet();
    }

    @Override
    public String get(Map<String, String> carrier, String key) {
      return carrier.get(key);
    }
  }
}
