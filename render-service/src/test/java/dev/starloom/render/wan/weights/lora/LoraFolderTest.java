package dev.starloom.render.wan.weights.lora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.starloom.render.wan.weights.UnusableModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoraFolderTest {
  @TempDir Path folder;

  @Test
  void the_fingerprint_tells_which_expert_a_file_is_for() throws IOException {
    Path one = Files.writeString(folder.resolve("1"), "one");
    Path two = Files.writeString(folder.resolve("2"), "two");
    Path three = Files.writeString(folder.resolve("3"), "three");

    assertThat(new LoraFolder(List.of(one, two), List.of(three)).fingerprint())
        .isNotEqualTo(new LoraFolder(List.of(one), List.of(two, three)).fingerprint());
  }

  @Test
  void a_folder_that_is_missing_is_named() {
    UnusableModel refusal =
        catchThrowableOfType(
            UnusableModel.class, () -> LoraFolder.open(folder.resolve("not-there")));

    assertThat(refusal).hasMessageContaining("LoRA folder").hasMessageContaining("not-there");
    assertThat(refusal.problem()).isEqualTo(UnusableModel.Problem.MISSING);
  }
}
