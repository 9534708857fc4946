package dev.starloom.render.wan.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.onnxruntime.OrtException;
import dev.starloom.render.wan.tensor.Tensor;
import dev.starloom.render.wan.weights.ElementType;
import dev.starloom.render.wan.weights.Precision;
import dev.starloom.render.wan.weights.Progress;
import dev.starloom.render.wan.weights.SafetensorsFiles;
import dev.starloom.render.wan.weights.UnusableModel;
import dev.starloom.render.wan.weights.UnusableModel.Problem;
import dev.starloom.render.wan.weights.WeightCache.FreeSpace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacementTest {
  private static final double EXACT = 1e-4;

  /**
   * Processors with fp16 arithmetic add products up in fp16, which is off by 0.017 here; those
   * without are off by 0.003.
   */
  private static final double HALF = 0.03;

  @TempDir Path folder;

  private Path cache() {
    return folder.resolve("cache");
  }

  private PrepareOptions options(Precision experts) {
    return new PrepareOptions(cache(), experts, Precision.FP32, Optional.empty(), VaeForm.CHUNKS);
  }

  private PreparedModel prepared(Path model, Precision experts) {
    return WanGraphs.prepare(WanModel.open(model), options(experts), Progress.NONE);
  }

  private List<String> cached() throws IOException {
    if (!Files.exists(cache())) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(cache())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.equals("writing.lock"))
          .sorted()
          .toList();
    }
  }

  private Path expertIn(ElementType type) throws IOException {
    Path model = Checkpoints.copy(folder.resolve("model-" + type));
    SafetensorsFiles.rewrite(
        model.resolve("transformer").resolve(Checkpoints.WEIGHTS), tensor -> tensor.as(type));
    return model;
  }

  @Test
  void weights_of_the_wanted_type_are_read_where_they_lie() throws IOException {
    prepared(Checkpoints.tiny(), Precision.FP32);
    assertThat(cached()).isEmpty();
  }

  @Test
  void shards_are_read_where_they_lie() throws IOException {
    Path model = Checkpoints.copy(folder.resolve("model"));
    Checkpoints.shard(model.resolve("transformer"), 0);
    PreparedModel prepared = prepared(model, Precision.FP32);
    assertThat(ExpertCase.highNoiseError(prepared)).isLessThan(EXACT);
    assertThat(cached()).isEmpty();
  }

  @Test
  void shards_that_are_links_out_of_the_folder_are_read_where_they_lie() throws IOException {
    Path model = Checkpoints.copy(folder.resolve("snapshots/1"));
    Checkpoints.shard(model.resolve("transformer"), 0);
    Files.createDirectories(folder.resolve("blobs"));
    for (int shard = 0; shard < 2; shard++) {
      Path file = model.resolve("transformer").resolve(Checkpoints.shardName(shard));
      Path blob = folder.resolve("blobs/" + shard);
      Files.move(file, blob);
      Files.createSymbolicLink(file, Path.of("../../../blobs/" + shard));
    }
    PreparedModel prepared = prepared(model, Precision.FP32);
    assertThat(ExpertCase.highNoiseError(prepared)).isLessThan(EXACT);
    assertThat(cached()).isEmpty();
  }

  @Test
  void weights_that_are_not_aligned_are_written_anew() throws IOException {
    Path model = Checkpoints.copy(folder.resolve("model"));
    Checkpoints.shard(model.resolve("transformer"), 2);
    PreparedModel prepared = prepared(model, Precision.FP32);
    assertThat(ExpertCase.highNoiseError(prepared)).isLessThan(EXACT);
    assertThat(cached()).singleElement().asString().startsWith("transformer-f32-");
  }

  @Test
  void sixteen_bit_weights_are_widened_in_the_graph_without_a_copy() throws IOException {
    Path rounded = expertIn(ElementType.BF16);
    Path same = Checkpoints.copy(rounded, folder.resolve("same"));
    SafetensorsFiles.rewrite(
        same.resolve("transformer").resolve(Checkpoints.WEIGHTS),
        tensor -> tensor.as(ElementType.F32));
    float[] widened = ExpertCase.run(prepared(rounded, Precision.FP32).highNoise()).data();
    float[] stored = ExpertCase.run(prepared(same, Precision.FP32).highNoise()).data();
    assertThat(widened).isEqualTo(stored);
    assertThat(cached()).isEmpty();
  }

  @Test
  void a_sixteen_bit_text_encoder_is_widened_exactly_too() throws IOException, OrtException {
    Path rounded = Checkpoints.copy(folder.resolve("rounded"));
    Path weights = Path.of("text_encoder/model.safetensors");
    SafetensorsFiles.rewrite(rounded.resolve(weights), tensor -> tensor.as(ElementType.F16));
    Path same = Checkpoints.copy(rounded, folder.resolve("same"));
    SafetensorsFiles.rewrite(same.resolve(weights), tensor -> tensor.as(ElementType.F32));
    long[] tokens = {260, 1264, 868, 1};
    Tensor widened = Sessions.encode(prepared(rounded, Precision.FP32).textEncoder(), tokens, 4);
    Tensor stored = Sessions.encode(prepared(same, Precision.FP32).textEncoder(), tokens, 4);
    assertThat(widened.data()).isEqualTo(stored.data());
    assertThat(cached()).isEmpty();
  }

  @Test
  void sixteen_bit_computation_has_its_own_weights_and_is_close() throws IOException {
    PreparedModel prepared = prepared(Checkpoints.tiny(), Precision.FP16);
    assertThat(ExpertCase.highNoiseError(prepared)).isBetween(EXACT, HALF);
    assertThat(ExpertCase.lowNoiseError(prepared)).isBetween(EXACT, HALF);
    assertThat(cached())
        .satisfiesExactly(
            first -> assertThat(first).startsWith("transformer-f16-"),
            second -> assertThat(second).startsWith("transformer_2-f16-"));
    assertThat(prepared.highNoise().weightBytes())
        .isLessThan(
            prepared(Checkpoints.tiny(), Precision.FP32).highNoise().weightBytes() * 7 / 10);
  }

  @Test
  void converted_weights_are_made_once() {
    prepared(Checkpoints.tiny(), Precision.FP16);
    List<String> heard = new ArrayList<>();
    WanGraphs.prepare(
        WanModel.open(Checkpoints.tiny()),
        options(Precision.FP16),
        (what, done, total) -> heard.add(what));
    assertThat(heard).isEmpty();
  }

  @Test
  void of_converted_weights_only_what_is_missing_is_made_again() throws IOException {
    prepared(Checkpoints.tiny(), Precision.FP16);
    String gone = cached().get(1);
    Files.delete(cache().resolve(gone));
    Set<String> heard = new TreeSet<>();
    WanGraphs.prepare(
        WanModel.open(Checkpoints.tiny()),
        options(Precision.FP16),
        (what, done, total) -> heard.add(what + ".safetensors"));
    assertThat(heard).containsExactly(gone);
  }

  @Test
  void progress_goes_from_nothing_to_all() {
    List<Double> shares = new ArrayList<>();
    WanGraphs.prepare(
        WanModel.open(Checkpoints.tiny()),
        options(Precision.FP16),
        (what, done, total) -> {
          if (what.startsWith("transformer-")) {
            shares.add((double) done / total);
          }
        });
    assertThat(shares).isSorted().startsWith(0.0).endsWith(1.0);
  }

  @Test
  void other_weights_of_the_same_shape_are_converted_anew() throws IOException {
    Path model = Checkpoints.copy(folder.resolve("model"));
    prepared(model, Precision.FP16);
    SafetensorsFiles.rewrite(
        model.resolve("transformer").resolve(Checkpoints.WEIGHTS),
        tensor -> tensor.with(new float[tensor.numbers().length]));
    prepared(model, Precision.FP16);
    assertThat(cached()).hasSize(3);
  }

  @Test
  void work_that_is_stopped_leaves_nothing_behind() throws IOException {
    Progress stop =
        (what, done, total) -> {
          if (done > total / 2) {
            throw new CancellationException();
          }
        };
    WanModel model = WanModel.open(Checkpoints.tiny());
    assertThatThrownBy(() -> WanGraphs.prepare(model, options(Precision.FP16), stop))
        .isInstanceOf(CancellationException.class);
    assertThat(cached()).isEmpty();
  }

  @Test
  void what_a_killed_process_left_is_removed() throws IOException {
    Files.createDirectories(cache());
    Files.writeString(cache().resolve("transformer-f16-0123456789abcdef.part"), "half");
    prepared(Checkpoints.tiny(), Precision.FP16);
    assertThat(cached()).hasSize(2).allMatch(name -> name.endsWith(".safetensors"));
  }

  @Test
  void a_full_disk_is_told_before_anything_is_written() throws IOException {
    WanModel model = WanModel.open(Checkpoints.tiny());
    // Enough for one expert, not for both.
    FreeSpace scarce = at -> (64L << 20) + 500_000;
    UnusableModel refusal =
        catchThrowableOfType(
            UnusableModel.class,
            () -> WanGraphs.prepare(model, options(Precision.FP16), Progress.NONE, scarce));
    assertThat(refusal).as("refusal").isNotNull();
    assertThat(refusal.problem()).isEqualTo(Problem.DISK_FULL);
    assertThat(refusal).hasMessageContaining("need 68 MB").hasMessageContaining("67 MB are free");
    assertThat(cached()).isEmpty();
  }

  @Test
  void weights_too_large_for_fp16_are_refused() throws IOException {
    Path model = Checkpoints.copy(folder.resolve("model"));
    SafetensorsFiles.rewrite(
        model.resolve("transformer").resolve(Checkpoints.WEIGHTS),
        tensor -> {
          tensor.numbers()[0] = tensor.name().equals("proj_out.weight") ? 70_000 : 0;
          return tensor;
        });
    UnusableModel refusal =
        catchThrowableOfType(UnusableModel.class, () -> prepared(model, Precision.FP16));
    assertThat(refusal).as("refusal").isNotNull();
    assertThat(refusal).hasMessageContaining("proj_out.weight");
    assertThat(cached()).isEmpty();
  }

  @Test
  void the_fingerprint_tells_precisions_apart() {
    assertThat(prepared(Checkpoints.tiny(), Precision.FP16).fingerprint())
        .isNotEqualTo(prepared(Checkpoints.tiny(), Precision.FP32).fingerprint())
        .hasSize(64);
  }
}
