package dev.starloom.render.wan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.starloom.render.wan.golden.Difference;
import dev.starloom.render.wan.golden.GoldenModel;
import dev.starloom.render.wan.golden.GoldenRun;
import dev.starloom.render.wan.golden.GoldenSet;
import dev.starloom.render.wan.noise.TorchNormal;
import dev.starloom.render.wan.prompt.PromptCleaner;
import dev.starloom.render.wan.prompt.PromptTokenizer;
import dev.starloom.render.wan.run.GoldenComponents;
import dev.starloom.render.wan.run.GoldenReplay;
import dev.starloom.render.wan.schedule.GoldenSchedule;
import dev.starloom.render.wan.tensor.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Replays whatever the index of a folder of reference numbers lists, and prints how far off each
 * is. Other folders and checkpoints: {@code -Dwan.model=… -Dwan.golden=…}.
 */
class WanGoldenTest {
  private final GoldenSet golden = GoldenSet.given();

  @TestFactory
  Stream<DynamicTest> a_prompt_is_cleaned_and_tokenized_as_the_reference_does() throws IOException {
    var file = golden.model().resolve("tokenizer/tokenizer.json");
    boolean bytes = Files.readString(file).replace(" ", "").contains("\"byte_fallback\":true");
    return each(
        "tokenizer_cases",
        "text",
        entry -> {
          String text = entry.get("text").asText();
          assertThat(PromptCleaner.clean(text)).isEqualTo(entry.get("cleaned").asText());
          try (var tokenizer = PromptTokenizer.open(file)) {
            long[] ids = GoldenSet.longs(entry.get(bytes ? "ids_byte_fallback" : "ids"));
            assertThat(tokenizer.ids(text)).isEqualTo(ids);
            System.out.printf("wan  %d tokens are the same: %s%n", ids.length, text);
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> noise_is_what_torch_draws() {
    return each(
        "noise",
        "file",
        entry -> {
          var generator = new TorchNormal(entry.get("seed").asLong());
          Tensor expected = golden.array(entry.get("file").asText());
          var drawn = new float[expected.data().length];
          int done = 0;
          for (long count : counts(entry)) {
            System.arraycopy(generator.next((int) count), 0, drawn, done, (int) count);
            done += (int) count;
          }
          Difference.atMost(1e-6, entry.get("file").asText(), drawn, expected.data());
        });
  }

  private static long[] counts(JsonNode entry) {
    return entry.has("sequence")
        ? GoldenSet.longs(entry.get("sequence"))
        : new long[] {entry.get("n").asLong()};
  }

  @TestFactory
  Stream<DynamicTest> a_scheduler_steps_as_the_reference_does() {
    return each("schedulers", "file", entry -> GoldenSchedule.replay(golden, entry));
  }

  @TestFactory
  Stream<DynamicTest> a_network_gives_what_the_reference_gives() {
    var components = new GoldenComponents(golden, GoldenModel.of(golden));
    return golden.list("components").stream()
        .map(JsonNode::asText)
        .filter(file -> file.endsWith("_sample.npy") && !file.contains("latent"))
        .map(file -> DynamicTest.dynamicTest(file, () -> components.replay(file)));
  }

  @TestFactory
  Stream<DynamicTest> a_run_is_the_references_run() {
    GoldenModel model = GoldenModel.of(golden);
    return each(
        "runs", "key", entry -> new GoldenReplay(new GoldenRun(golden, entry), model).replay());
  }

  private Stream<DynamicTest> each(String list, String name, Consumer<JsonNode> replay) {
    return golden.list(list).stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    list + " " + entry.path(name).asText(), () -> replay.accept(entry)));
  }
}
