package dev.starloom.safety.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starloom.platform.failure.TransientFailure;
import dev.starloom.safety.frame.FrameGate;
import dev.starloom.safety.frame.GateParts;
import dev.starloom.safety.frame.ModelFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveGateTest {
  @TempDir Path folder;
  private int attempts;

  @Test
  void a_model_that_is_missing_makes_readiness_red_with_file_and_field() throws IOException {
    describe("gore");

    HealthCheckResponse answer = new GateReadiness(gate()).call();

    assertThat(answer.getStatus()).isEqualTo(Status.DOWN);
    assertThat(String.valueOf(answer.getData().orElseThrow().get("sentence")))
        .contains("gore.json: field file: the model")
        .contains("gore.onnx can't be read, it is missing");
  }

  @Test
  void clips_wait_for_the_model_and_are_not_judged_without_it() throws IOException {
    describe("gore");

    assertThatThrownBy(() -> gate().get())
        .isInstanceOf(TransientFailure.class)
        .hasMessageContaining("gore.onnx");
  }

  @Test
  void a_folder_that_did_not_change_is_not_read_again() throws IOException {
    describe("gore");
    LiveGate gate = gate();

    gate.fault();
    gate.fault();

    assertThat(attempts).isEqualTo(1);
  }

  @Test
  void a_folder_that_was_mended_is_taken_without_a_restart() throws IOException {
    describe("gore");
    LiveGate gate = gate();
    gate.fault();

    Files.delete(folder.resolve("gore.json"));
    Files.writeString(folder.resolve("note.txt"), "");

    assertThat(new GateReadiness(gate).call().getStatus()).isEqualTo(Status.UP);
    assertThat(gate.get()).isNotNull();
    gate.close();
  }

  private LiveGate gate() {
    return new LiveGate(this::open, () -> ModelState.of(Optional.of(folder)));
  }

  /** Without descriptions nothing is loaded here, which is quick. */
  private FrameGate open() {
    attempts++;
    if (Files.exists(folder.resolve("gore.json"))) {
      ModelFolder.load(Optional.of(folder));
    }
    return new FrameGate(new GateParts(List.of()), null);
  }

  private void describe(String name) throws IOException {
    Files.writeString(
        folder.resolve(name + ".json"),
        """
        {"id": "gore", "file": "gore.onnx",
         "input": {"width": 8, "height": 8, "layout": "NCHW"}, "labels": ["a"],
         "categories": [{"name": "gore", "labels": ["a"], "review": 0.5}]}
        """);
  }
}
