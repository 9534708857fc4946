package dev.starloom.render.wan.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.starloom.render.wan.golden.Difference;
import dev.starloom.render.wan.weights.Precision;
import dev.starloom.render.wan.weights.Progress;
import dev.starloom.render.wan.weights.SafetensorsFiles;
import dev.starloom.render.wan.weights.SafetensorsFiles.Content;
import dev.starloom.render.wan.weights.UnusableModel;
import dev.starloom.render.wan.weights.UnusableModel.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoraMergeTest {
  private static final int RANK = 64;
  private static final int WIDTH = 64;
  private static final int DENSE = 128;

  @TempDir Path folder;
  private final Random random = new Random(7);

  private Path loras() {
    return folder.resolve("loras");
  }

  private Content numbers(String name, int... shape) {
    int count = 1;
    List<Long> sizes = new ArrayList<>();
    for (int size : shape) {
      count *= size;
      sizes.add((long) size);
    }
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = (float) (random.nextGaussian() * 0.05);
    }
    return Content.of(name, numbers, sizes.toArray(Long[]::new));
  }

  private PreparedModel prepared(Path model, Optional<Path> loras) {
    var options =
        new PrepareOptions(
            folder.resolve("cache"), Precision.FP32, Precision.FP32, loras, VaeForm.CHUNKS);
    return WanGraphs.prepare(WanModel.open(model), options, Progress.NONE);
  }

  /** The two layers that the LoRAs of these tests change, and a bias, in diffusers' names. */
  private List<Content> additions() {
    return List.of(
        numbers("blocks.1.attn1.to_q.lora_A.weight", RANK, WIDTH),
        numbers("blocks.1.attn1.to_q.lora_B.weight", WIDTH, RANK),
        numbers("blocks.0.ffn.net.2.lora_A.weight", RANK, DENSE),
        numbers("blocks.0.ffn.net.2.lora_B.weight", WIDTH, RANK),
        numbers("blocks.0.ffn.net.2.lora_B.bias", WIDTH));
  }

  /** The same in the names that the distilled LoRAs have. */
  private static Content original(Content addition) {
    Map<String, String> names =
        Map.of(
            "blocks.1.attn1.to_q.lora_A.weight", "blocks.1.self_attn.q.lora_down.weight",
            "blocks.1.attn1.to_q.lora_B.weight", "blocks.1.self_attn.q.lora_up.weight",
            "blocks.0.ffn.net.2.lora_A.weight", "blocks.0.ffn.2.lora_down.weight",
            "blocks.0.ffn.net.2.lora_B.weight", "blocks.0.ffn.2.lora_up.weight",
            "blocks.0.ffn.net.2.lora_B.bias", "blocks.0.ffn.2.diff_b");
    return addition.named("diffusion_model." + names.get(addition.name()));
  }

  private void write(Stream<Content> high, Stream<Content> low) throws IOException {
    SafetensorsFiles.write(loras().resolve("wan2.2_high_noise_rank64.safetensors"), high.toList());
    SafetensorsFiles.write(loras().resolve("wan2.2_low_noise_rank64.safetensors"), low.toList());
  }

  /** A LoRA that adds nothing. */
  private static Stream<Content> harmless() {
    return Stream.of(Content.of("transformer.proj_out.lora_B.bias", new float[64], 64L));
  }

  /** The first expert with what the LoRAs mean worked into its weights. */
  private Path merged(List<Content> additions, double factor) throws IOException {
    Path model = Checkpoints.copy(folder.resolve("merged"));
    SafetensorsFiles.rewrite(
        model.resolve("transformer").resolve(Checkpoints.WEIGHTS),
        tensor ->
            switch (tensor.name()) {
              case "blocks.1.attn1.to_q.weight" ->
                  plusProduct(tensor, additions.get(0), additions.get(1), factor);
              case "blocks.0.ffn.net.2.weight" ->
                  plusProduct(tensor, additions.get(2), additions.get(3), 1);
              case "blocks.0.ffn.net.2.bias" -> plus(tensor, additions.get(4));
              default -> tensor;
            });
    return model;
  }

  private static Content plus(Content tensor, Content difference) {
    for (int i = 0; i < tensor.numbers().length; i++) {
      tensor.numbers()[i] += difference.numbers()[i];
    }
    return tensor;
  }

  private static Content plusProduct(Content tensor, Content down, Content up, double factor) {
    int in = down.numbers().length / RANK;
    for (int i = 0; i < tensor.numbers().length; i++) {
      double sum = 0;
      for (int k = 0; k < RANK; k++) {
        sum += (double) up.numbers()[i / in * RANK + k] * down.numbers()[k * in + i % in];
      }
      tensor.numbers()[i] += (float) (factor * sum);
    }
    return tensor;
  }

  private double difference(PreparedModel one, PreparedModel other) {
    return Difference.largest(
        ExpertCase.run(one.highNoise()).data(), ExpertCase.run(other.highNoise()).data());
  }

  @Test
  void a_lora_in_diffusers_names_is_added_to_the_weights() throws IOException {
    List<Content> additions = additions();
    write(additions.stream().map(a -> a.named("transformer." + a.name())), harmless());
    PreparedModel model = prepared(Checkpoints.tiny(), Optional.of(loras()));
    PreparedModel expected = prepared(merged(additions, 1), Optional.empty());
    assertThat(difference(model, expected)).isLessThan(1e-5);
    assertThat(ExpertCase.highNoiseError(model)).isGreaterThan(0.01);
  }

  @Test
  void a_lora_in_the_original_names_is_added_with_its_alpha() throws IOException {
    List<Content> additions = additions();
    String alpha = "diffusion_model.blocks.1.self_attn.q.alpha";
    Stream<Content> high =
        Stream.concat(
            additions.stream().map(LoraMergeTest::original),
            Stream.of(Content.of(alpha, new float[] {16})));
    write(high, harmless());
    PreparedModel model = prepared(Checkpoints.tiny(), Optional.of(loras()));
    PreparedModel expected = prepared(merged(additions, 0.25), Optional.empty());
    assertThat(difference(model, expected)).isLessThan(1e-5);
  }

  @Test
  void each_expert_gets_the_loras_named_after_it() throws IOException {
    write(harmless(), additions().stream());
    PreparedModel model = prepared(Checkpoints.tiny(), Optional.of(loras()));
    assertThat(ExpertCase.lowNoiseError(model)).isGreaterThan(0.01);
    assertThat(ExpertCase.highNoiseError(model)).isLessThan(1e-4);
  }

  @Test
  void the_fingerprint_tells_loras_apart() throws IOException {
    write(additions().stream(), harmless());
    PreparedModel first = prepared(Checkpoints.tiny(), Optional.of(loras()));
    write(additions().stream(), harmless());
    PreparedModel second = prepared(Checkpoints.tiny(), Optional.of(loras()));
    assertThat(first.fingerprint())
        .isNotEqualTo(second.fingerprint())
        .isNotEqualTo(prepared(Checkpoints.tiny(), Optional.empty()).fingerprint());
  }

  private void refused(String about) throws IOException {
    UnusableModel refusal =
        catchThrowableOfType(
            UnusableModel.class, () -> prepared(Checkpoints.tiny(), Optional.of(loras())));
    assertThat(refusal).as("refusal").isNotNull();
    assertThat(refusal.problem()).isEqualTo(Problem.LORA);
    assertThat(refusal).hasMessageContaining(about);
    assertThat(folder.resolve("cache")).doesNotExist();
  }

  @Test
  void a_lora_of_another_shape_is_refused_before_any_work() throws IOException {
    write(
        Stream.of(
            numbers("blocks.1.attn1.to_q.lora_A.weight", RANK, WIDTH + 1),
            numbers("blocks.1.attn1.to_q.lora_B.weight", WIDTH, RANK)),
        harmless());
    refused("[64, 65]");
  }

  @Test
  void a_lora_whose_halves_differ_in_rank_is_refused() throws IOException {
    write(
        Stream.of(
            numbers("blocks.1.attn1.to_q.lora_A.weight", RANK, WIDTH),
            numbers("blocks.1.attn1.to_q.lora_B.weight", WIDTH, RANK / 2)),
        harmless());
    refused("[64, 32]");
  }

  @Test
  void a_lora_for_a_layer_that_the_expert_lacks_is_refused() throws IOException {
    write(Stream.of(numbers("diffusion_model.blocks.2.self_attn.q.diff_b", WIDTH)), harmless());
    refused("blocks.2.attn1.to_q.bias");
  }

  @Test
  void half_a_lora_is_refused() throws IOException {
    write(Stream.of(numbers("blocks.1.attn1.to_q.lora_A.weight", RANK, WIDTH)), harmless());
    refused("only one half");
  }

  @Test
  void a_difference_of_another_shape_is_refused() throws IOException {
    write(Stream.of(numbers("blocks.1.self_attn.q.diff_b", WIDTH + 1)), harmless());
    refused("[65]");
  }

  @Test
  void a_key_of_an_unknown_kind_is_refused() throws IOException {
    write(Stream.of(numbers("blocks.1.self_attn.q.hada_w1_a", WIDTH, RANK)), harmless());
    refused("hada_w1_a");
  }

  @Test
  void a_file_that_names_no_expert_is_refused() throws IOException {
    write(harmless(), harmless());
    SafetensorsFiles.write(loras().resolve("slow_motion.safetensors"), harmless().toList());
    refused("slow_motion");
  }

  @Test
  void a_folder_for_one_expert_only_is_refused() throws IOException {
    write(harmless(), harmless());
    Files.delete(loras().resolve("wan2.2_low_noise_rank64.safetensors"));
    refused("both experts");
  }
}
