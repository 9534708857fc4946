package dev.starloom.platform.event;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.reactive.messaging.Message;

/** A channel to a broker that fails as the script says, and takes everything after that. */
final class ScriptedEmitter implements MutinyEmitter<byte[]> {
  static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  /** What the broker was asked to take, refused or not. */
  final List<Sent> sent = new CopyOnWriteArrayList<>();

  private final Queue<Throwable> failures;
  private boolean silent;

  ScriptedEmitter(Throwable... failures) {
    this.failures = new ArrayDeque<>(Arrays.asList(failures));
  }

  record Sent(String topic, String key, Headers headers, byte[] body) {
    String header(String name) {
      var header = headers.lastHeader(name);
      return header == null
          ? null
          : new String(header.value(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  /** A broker that never answers. */
  static ScriptedEmitter silent() {
    var emitter = new ScriptedEmitter();
    emitter.silent = true;
    return emitter;
  }

  EventPublisher publisher() {
    return new EventPublisher(this, "test-service", Clock.fixed(NOW, ZoneOffset.UTC));
  }

  List<String> topics() {
    return sent.stream().map(Sent::topic).toList();
  }

  @Override
  public <M extends Message<? extends byte[]>> Uni<Void> sendMessage(M message) {
    return Uni.createFrom()
        .deferred(
            () -> {
              var to = message.getMetadata(OutgoingKafkaRecordMetadata.class).orElseThrow();
              sent.add(
                  new Sent(
                      to.getTopic(), (String) to.getKey(), to.getHeaders(), message.getPayload()));
              Throwable failure = failures.poll();
              return silent
                  ? Uni.createFrom().nothing()
                  : failure == null
                      ? Uni.createFrom().voidItem()
                      : Uni.createFrom().failure(failure);
            });
  }

  @Override
  public Uni<Void> send(byte[] payload) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void sendAndAwait(byte[] payload) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Cancellable sendAndForget(byte[] payload) {
    throw new UnsupportedOperationException();
  }

  @Override
  @Deprecated
  public <M extends Message<? extends byte[]>> void send(M message) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <M extends Message<? extends byte[]>> void sendMessageAndAwait(M message) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <M extends Message<? extends byte[]>> Cancellable sendMessageAndForget(M message) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void complete() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void error(Exception e) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean isCancelled() {
    return false;
  }

  @Override
  public boolean hasRequests() {
    return true;
  }
}
