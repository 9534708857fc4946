package dev.starloom.prompt.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.contracts.artifact.ArtifactKeys;
import dev.starloom.embedded.test.TestInfrastructure;
import dev.starloom.platform.artifact.ArtifactStore;
import dev.starloom.platform.artifact.Sha256;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = TestInfrastructure.class,
    initArgs = @ResourceArg(name = "database", value = "prompt"))
class TracksTest {
  private static final String PATH = "/v1/tracks";

  @Inject ArtifactStore artifacts;

  private static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    new SplittableRandom(length).nextBytes(bytes);
    return bytes;
  }

  @Test
  void a_track_is_stored_under_its_digest() {
    byte[] track = bytes(300_000);
    Door.Answer answer = Door.post(PATH, "audio/mpeg", track);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.id()).isEqualTo(Sha256.of(track));
    var stored = artifacts.find(ArtifactKeys.track(answer.id())).orElseThrow();
    assertThat(stored.bytes()).isEqualTo(300_000);
    assertThat(stored.sha256()).isEqualTo(answer.id());
  }

  @Test
  void a_track_of_unknown_length_sent_twice_is_one_track() {
    byte[] track = bytes(200_001);
    Door.Answer first = Door.stream(PATH, "application/octet-stream", track);
    Door.Answer second = Door.stream(PATH, "application/octet-stream", track);
    assertThat(first.id()).isEqualTo(Sha256.of(track)).isEqualTo(second.id());
  }

  @Test
  void a_track_beyond_50_mib_is_refused_in_the_shape_of_the_contract() {
    Door.Answer answer = Door.post(PATH, "audio/flac", new byte[50 * 1024 * 1024 + 1]);
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.code()).isEqualTo("body_too_large");
  }

  @Test
  void an_empty_track_is_refused() {
    assertThat(Door.post(PATH, "audio/flac", new byte[0]).code()).isEqualTo("empty_body");
  }

  @Test
  void what_says_it_is_no_sound_is_refused() {
    assertThat(Door.post(PATH, "text/html", bytes(10)).status()).isEqualTo(415);
  }
}
