package dev.starloom.render.wan.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.starloom.render.wan.weights.SafetensorsFiles;
import dev.starloom.render.wan.weights.UnusableModel;
import dev.starloom.render.wan.weights.UnusableModel.Problem;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadCheckpointTest {
  @TempDir Path folder;
  private Path model;

  @BeforeEach
  void copy() {
    model = Checkpoints.copy(folder.resolve("model"));
  }

  private Path expert() {
    return model.resolve("transformer");
  }

  private void refused(Problem problem, String about) {
    UnusableModel refusal = catchThrowableOfType(UnusableModel.class, () -> WanModel.open(model));
    assertThat(refusal).as("refusal").isNotNull();
    assertThat(refusal.problem()).isEqualTo(problem);
    assertThat(refusal).hasMessageContaining(about);
  }

  @Test
  void an_unspoilt_copy_is_usable() {
    assertThatNoException().isThrownBy(() -> WanModel.open(model));
  }

  @Test
  void a_folder_that_is_not_there_is_missing() {
    model = folder.resolve("nowhere");
    refused(Problem.MISSING, "nowhere");
  }

  @ParameterizedTest
  @CsvSource({
    "model_index.json",
    "tokenizer/tokenizer.json",
    "text_encoder/config.json",
    "text_encoder/model.safetensors",
    "transformer_2/diffusion_pytorch_model.safetensors",
    "vae/config.json"
  })
  void a_missing_file_is_named(String file) throws IOException {
    Files.delete(model.resolve(file));
    refused(Problem.MISSING, Path.of(file).toString());
  }

  @Test
  void a_missing_shard_is_named() throws IOException {
    Checkpoints.shard(expert(), 0);
    Files.delete(expert().resolve(Checkpoints.shardName(1)));
    refused(Problem.MISSING, Checkpoints.shardName(1));
  }

  @Test
  void a_shard_without_a_tensor_of_the_index_is_refused() throws IOException {
    Checkpoints.shard(expert(), 0);
    Path shard = expert().resolve(Checkpoints.shardName(0));
    SafetensorsFiles.rewrite(
        shard, tensor -> tensor.name().equals("proj_out.bias") ? tensor.named("other") : tensor);
    refused(Problem.TENSORS, "proj_out.bias, which no shard holds");
  }

  @Test
  void an_index_that_points_out_of_its_folder_is_refused() throws IOException {
    Checkpoints.shard(expert(), 0);
    Path index = expert().resolve(Checkpoints.WEIGHTS + ".index.json");
    SafetensorsFiles.edit(index, Checkpoints.shardName(0), "../" + Checkpoints.shardName(0));
    refused(Problem.MALFORMED, "../");
  }

  @ParameterizedTest
  @CsvSource({"1", "5000", "655000"})
  void a_cut_off_file_is_truncated(int bytes) throws IOException {
    SafetensorsFiles.truncate(expert().resolve(Checkpoints.WEIGHTS), bytes);
    refused(Problem.TRUNCATED, "transformer");
  }

  @ParameterizedTest
  @CsvSource({"0", "4"})
  void a_file_with_hardly_a_byte_is_truncated(int bytes) throws IOException {
    Files.write(expert().resolve(Checkpoints.WEIGHTS), new byte[bytes]);
    refused(Problem.TRUNCATED, "transformer");
  }

  @Test
  void a_file_with_data_that_no_tensor_describes_is_malformed() throws IOException {
    try (var file = new RandomAccessFile(expert().resolve(Checkpoints.WEIGHTS).toFile(), "rw")) {
      file.setLength(file.length() + 4);
    }
    refused(Problem.MALFORMED, "header describes");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"dtype\":\"F32\",\"shape\":[64,256]  | \"dtype\":\"F8_E4M3\",\"shape\":[64,256] ",
        "\"dtype\":\"F32\",\"shape\":[64,256]  | \"dtype\":\"F32\",\"shape\":[64,-56] ",
        "\"dtype\":\"F32\",\"shape\":[64,256]  | \"dtype\":\"F32\",\"shape\":[64,257] "
      })
  void a_header_that_contradicts_itself_is_malformed(String from, String to) throws IOException {
    Path file = expert().resolve(Checkpoints.WEIGHTS);
    byte[] bytes = Files.readAllBytes(file);
    String text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
    int at = text.indexOf(from.strip());
    String changed = text.substring(0, at) + to + text.substring(at + from.strip().length());
    byte[] spoilt = changed.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    int longer = spoilt.length - bytes.length;
    java.nio.ByteBuffer head =
        java.nio.ByteBuffer.wrap(spoilt).order(java.nio.ByteOrder.LITTLE_ENDIAN);
    head.putLong(0, head.getLong(0) + longer);
    Files.write(file, spoilt);
    refused(Problem.MALFORMED, "time_embedder.linear_1.weight");
  }

  @Test
  void a_header_that_is_not_json_is_malformed() throws IOException {
    try (var file = new RandomAccessFile(expert().resolve(Checkpoints.WEIGHTS).toFile(), "rw")) {
      file.seek(8);
      file.write('?');
    }
    refused(Problem.MALFORMED, "not JSON");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "model_index.json|WanPipeline|WanImageToVideoPipeline",
        "model_index.json|0.875|8.75",
        "transformer/config.json|rms_norm_across_heads|rms_norm",
        "transformer/config.json|\"image_dim\": null|\"image_dim\": 1280",
        "transformer/config.json|\"added_kv_proj_dim\": null|\"added_kv_proj_dim\": 64",
        "transformer/config.json|\"cross_attn_norm\": true|\"cross_attn_norm\": false",
        "transformer/config.json|\"num_layers\": 2|\"layers\": 2",
        "transformer/config.json|\"num_layers\": 2|\"num_layers\": 0",
        "transformer/config.json|WanTransformer3DModel|WanVACETransformer3DModel",
        "transformer/config.json|\"rope_max_seq_len\": 1024|\"rope_max_seq_len\": 512",
        "text_encoder/config.json|\"model_type\": \"umt5\"|\"model_type\": \"t5\"",
        "text_encoder/config.json|gated-gelu|relu",
        "vae/config.json|\"is_residual\": false|\"is_residual\": true",
        "vae/config.json|\"patch_size\": null|\"patch_size\": 2",
        "vae/config.json|-0.7571,|"
      })
  void a_configuration_of_another_model_is_refused(String file, String from, String to)
      throws IOException {
    SafetensorsFiles.edit(model.resolve(file), from, to == null ? "" : to);
    refused(Problem.CONFIG, "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "transformer|\"num_layers\": 2|\"num_layers\": 3|blocks.2.",
        "transformer|\"num_layers\": 2|\"num_layers\": 1|blocks.1.",
        "transformer|\"ffn_dim\": 128|\"ffn_dim\": 64|ffn.net.0.proj",
        "text_encoder|\"d_ff\": 96|\"d_ff\": 95|wi_0",
        "vae|\"base_dim\": 4|\"base_dim\": 8|decoder.conv_in"
      })
  void tensors_that_a_configuration_does_not_mean_are_refused(
      String part, String from, String to, String about) throws IOException {
    SafetensorsFiles.edit(model.resolve(part).resolve("config.json"), from, to);
    refused(Problem.TENSORS, about);
  }

  @Test
  void an_expert_for_images_is_refused() throws IOException {
    Path file = expert().resolve(Checkpoints.WEIGHTS);
    List<SafetensorsFiles.Content> contents = new ArrayList<>(SafetensorsFiles.read(file));
    contents.add(SafetensorsFiles.Content.of("blocks.0.attn2.add_k_proj.bias", new float[64], 64L));
    SafetensorsFiles.write(file, contents);
    refused(Problem.TENSORS, "add_k_proj");
  }
}
