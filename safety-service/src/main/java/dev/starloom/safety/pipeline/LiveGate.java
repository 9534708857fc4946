package dev.starloom.safety.pipeline;

import dev.starloom.platform.failure.TransientFailure;
import dev.starloom.safety.frame.BrokenModel;
import dev.starloom.safety.frame.FrameGate;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The frame gate, as soon as all of its models can be used. Until then clips wait and the service
 * is not ready; when the files have changed it tries them again, so that no restart is needed.
 */
final class LiveGate implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LiveGate.class);

  private final Supplier<FrameGate> open;
  private final Supplier<String> state;
  private FrameGate gate;
  private String fault;
  private String tried;

  /**
   * @param open makes the gate, or throws {@link BrokenModel}
   * @param state of the files that it is made of; another one is worth another try
   */
  LiveGate(Supplier<FrameGate> open, Supplier<String> state) {
    this.open = open;
    this.state = state;
  }

  /**
   * @throws TransientFailure with the fault if there is none yet
   */
  synchronized FrameGate get() {
    fault()
        .ifPresent(
            sentence -> {
              throw new TransientFailure("the frame gate is not ready: " + sentence, null);
            });
    return gate;
  }

  /** Why there is no gate; empty if there is one. */
  synchronized Optional<String> fault() {
    String now = gate == null ? state.get() : tried;
    if (gate == null && !now.equals(tried)) {
      tried = now;
      attempt();
    }
    return Optional.ofNullable(fault);
  }

  private void attempt() {
    try {
      gate = open.get();
      fault = null;
    } catch (BrokenModel e) {
      fault = e.getMessage();
      LOG.atError().addKeyValue("cause", fault).log("Not ready: a model can't be used");
    }
  }

  @Override
  public synchronized void close() {
    if (gate != null) {
      gate.close();
    }
  }
}
