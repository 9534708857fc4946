package dev.starloom.safety.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.contracts.artifact.ArtifactKeys;
import dev.starloom.contracts.event.ShotRendered;
import dev.starloom.contracts.event.ShotScreened;
import dev.starloom.contracts.safety.Decision;
import dev.starloom.contracts.safety.FrameVerdict;
import dev.starloom.embedded.test.Broker;
import dev.starloom.embedded.test.TestInfrastructure;
import dev.starloom.platform.artifact.ArtifactStore;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestInfrastructure.class)
class AnotherTakeTest {
  @Inject ArtifactStore artifacts;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  @Test
  void what_is_said_of_a_clip_says_which_take_it_is() {
    var clip = artifacts.put("clips/take.mp4", bytes("a clip"), "video/mp4");
    List<String> nothing = List.of();
    artifacts.putJson(
        ArtifactKeys.shotVerdict("take", "take-0", clip.sha256()),
        new FrameVerdict(Decision.PASS, List.of(), 11, nothing, nothing, nothing));
    try (Broker broker = new Broker(bootstrapServers)) {
      broker.say(new ShotRendered("take", "take-0", clip, 11, false, List.of(), 3));

      assertThat(broker.hear(ShotScreened.class, "take").take()).isEqualTo(3);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
