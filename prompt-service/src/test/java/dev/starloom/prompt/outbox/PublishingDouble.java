package dev.starloom.prompt.outbox;

import dev.starloom.platform.event.EncodedEvent;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A broker that remembers what was said, and answers as a test wants. */
final class PublishingDouble implements Publishing {
  final List<EncodedEvent> said = new CopyOnWriteArrayList<>();
  private volatile Function<EncodedEvent, Uni<Void>> answer = event -> Uni.createFrom().voidItem();

  /** Whatever it answers, the event was said. */
  void answers(Function<EncodedEvent, Uni<Void>> how) {
    answer = how;
  }

  @Override
  public Uni<Void> send(EncodedEvent event, String traceParent) {
    said.add(event);
    return answer.apply(event);
  }

  List<String> subjects() {
    return said.stream().map(EncodedEvent::key).toList();
  }
}
