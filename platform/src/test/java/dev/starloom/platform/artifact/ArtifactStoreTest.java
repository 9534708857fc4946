package dev.starloom.platform.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.contracts.event.FailureCodes;
import dev.starloom.contracts.story.Names;
import dev.starloom.embedded.EmbeddedS3;
import dev.starloom.embedded.FreePorts;
import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.platform.failure.TransientFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArtifactStoreTest {
  private static final String BUCKET = "starloom";

  /** More than S3's smallest part, so that a client may want to send it in parts. */
  private static final int BIG = 20 * 1024 * 1024 + 7;

  @TempDir private static Path folder;
  private static EmbeddedS3 server;
  private static ArtifactStore store;

  private final String key = "stories/" + UUID.randomUUID() + "/thing";

  @BeforeAll
  static void startServer() throws IOException {
    server = EmbeddedS3.start(folder.resolve("s3"), FreePorts.next());
    store = S3Settings.of(server).store();
    store.ensureBucket();
  }

  @AfterAll
  static void stopServer() throws IOException {
    server.close();
  }

  @Test
  void what_is_put_can_be_fetched() {
    ArtifactRef ref = store.put(key, bytes("night sky"), "text/plain");

    assertThat(fetched(ref)).hasBinaryContent(bytes("night sky"));
    assertThat(ref.bytes()).isEqualTo(9);
    assertThat(ref.mediaType()).isEqualTo("text/plain");
  }

  @Test
  void what_is_put_can_be_found() {
    ArtifactRef ref = store.put(key, bytes("night sky"), "text/plain");

    assertThat(store.find(key)).contains(ref);
    assertThat(store.find(key + "-other")).isEmpty();
  }

  @Test
  void a_second_put_of_a_key_returns_the_first_artifact() {
    ArtifactRef first = store.put(key, bytes("first"), "text/plain");

    ArtifactRef second = store.put(key, bytes("the second"), "text/html");

    assertThat(second).isEqualTo(first);
    assertThat(fetched(first)).hasBinaryContent(bytes("first"));
  }

  @Test
  void what_lies_under_a_prefix_is_found_in_the_order_of_its_keys() {
    String story = "stories/" + UUID.randomUUID() + "/";
    ArtifactRef second = store.put(story + "request-b.json", bytes("b"), "text/plain");
    ArtifactRef first = store.put(story + "request-a.json", bytes("a"), "text/plain");
    store.put(story + "storyboard.json", bytes("c"), "text/plain");

    assertThat(store.under(story + "request-")).containsExactly(first, second);
    assertThat(store.under(story + "film/")).isEmpty();
  }

  @Test
  void everything_under_a_prefix_is_removed() {
    String folder = "stories/" + UUID.randomUUID() + "/";
    store.put(folder + "a.json", bytes("a"), "text/plain");
    store.put(folder + "film/b.mp4", bytes("b"), "text/plain");

    store.removeUnder(folder);

    assertThat(store.find(folder + "a.json")).isEmpty();
    assertThat(store.find(folder + "film/b.mp4")).isEmpty();
  }

  @Test
  void a_neighbour_with_a_longer_name_is_not_removed() {
    String folder = "stories/" + UUID.randomUUID();
    ArtifactRef neighbour = store.put(folder + "1/a.json", bytes("a"), "text/plain");

    store.removeUnder(folder + "/");

    assertThat(store.find(neighbour.key())).contains(neighbour);
  }

  @Test
  void removing_nothing_is_fine() {
    assertThatCode(() -> store.removeUnder("stories/" + UUID.randomUUID() + "/"))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "stories", "stories/x"})
  void only_folders_can_be_removed(String prefix) {
    assertThatThrownBy(() -> store.removeUnder(prefix))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_big_file_makes_the_round_trip() throws IOException {
    Path big = bigFile(1);

    ArtifactRef ref = store.put(key, big, "video/mp4");

    assertThat(fetched(ref)).hasSameBinaryContentAs(big);
    assertThat(store.find(key)).contains(ref);
  }

  @Test
  void a_second_put_of_a_big_file_returns_the_first_artifact() throws IOException {
    ArtifactRef first = store.put(key, bigFile(1), "video/mp4");

    ArtifactRef second = store.put(key, bigFile(2), "video/mp4");

    assertThat(second).isEqualTo(first);
    assertThat(fetched(first)).hasSameBinaryContentAs(bigFile(1));
  }

  @Test
  void an_empty_file_makes_the_round_trip() {
    ArtifactRef ref = store.put(key, new byte[0], "text/vtt");

    assertThat(fetched(ref)).isEmptyFile();
  }

  @Test
  void a_key_may_need_escapes() {
    ArtifactRef ref = store.put(key + " 星 +&%.mp4", bytes("named"), "text/plain");

    assertThat(fetched(ref)).hasBinaryContent(bytes("named"));
  }

  @Test
  void a_document_makes_the_round_trip() {
    var names = new Names("织女一", "Vega", "ベガ", "직녀성");

    ArtifactRef ref = store.putJson(key, names);

    assertThat(store.readJson(ref, Names.class)).isEqualTo(names);
    assertThat(ref.mediaType()).isEqualTo("application/json");
  }

  @Test
  void a_range_is_that_part_of_the_artifact() throws IOException {
    ArtifactRef ref = store.put(key, bytes("0123456789"), "text/plain");

    try (var in = store.open(ref, 3, 4)) {
      assertThat(in.readAllBytes()).isEqualTo(bytes("3456"));
    }
  }

  @Test
  void changed_bytes_are_found_when_fetched() throws IOException {
    ArtifactRef ref = store.put(key, bytes("original"), "text/plain");
    tamper("tampered");

    assertBroken(() -> fetched(ref));
  }

  @Test
  void changed_bytes_are_found_when_a_document_is_read() throws IOException {
    ArtifactRef ref = store.putJson(key, new Names("a", "b", "c", "d"));
    tamper("{\"zh\":\"other\"}");

    assertBroken(() -> store.readJson(ref, Names.class));
  }

  @Test
  void lost_bytes_are_found_when_fetched() throws IOException {
    ArtifactRef ref = store.put(key, bytes("original"), "text/plain");
    tamper("");

    assertBroken(() -> fetched(ref));
  }

  @Test
  void a_document_of_another_form_is_broken() {
    ArtifactRef ref = store.put(key, bytes("not JSON"), "application/json");

    assertBroken(() -> store.readJson(ref, Names.class));
  }

  @Test
  void an_artifact_that_is_gone_is_broken() {
    var ref = new ArtifactRef(BUCKET, key, 5, Sha256.of(bytes("never")), "text/plain");

    assertBroken(() -> fetched(ref));
  }

  @Test
  void a_wrong_secret_is_transient_because_an_operator_can_mend_it() {
    var stranger = S3Settings.of(server).withSecretKey("wrong").store();

    assertThatThrownBy(() -> stranger.put(key, bytes("x"), "text/plain"))
        .isInstanceOf(TransientFailure.class);
  }

  private Path fetched(ArtifactRef ref) {
    Path target = folder.resolve(UUID.randomUUID().toString());
    store.fetch(ref, target);
    return target;
  }

  private void tamper(String content) throws IOException {
    Path file = folder.resolve("s3").resolve(BUCKET).resolve(key);
    assertThat(file).exists();
    Files.writeString(file, content);
  }

  private static void assertBroken(ThrowingCallable reading) {
    assertThatExceptionOfType(PermanentFailure.class)
        .isThrownBy(reading)
        .extracting(PermanentFailure::code)
        .isEqualTo(FailureCodes.ARTIFACT_BROKEN);
  }

  private static Path bigFile(int seed) throws IOException {
    byte[] content = new byte[BIG];
    new Random(seed).nextBytes(content);
    return Files.write(folder.resolve("big-" + seed), content);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
