package dev.starloom.safety.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelFolderTest {
  @TempDir Path folder;

  @Test
  void without_a_folder_the_bundled_classifier_looks() {
    assertThat(models(Optional.empty())).hasSize(1).allMatch(m -> m.startsWith("nudity-nsfwjs"));
  }

  @Test
  void classifiers_of_the_folder_look_beside_the_bundled_one() throws IOException {
    TinyModel.mean().write(folder, "gore");
    TinyModel.mean().write(folder, "weapons");

    assertThat(models(Optional.of(folder)))
        .map(model -> model.replaceAll("@.*", ""))
        .containsExactly("nudity-nsfwjs-mid", "gore", "weapons");
  }

  @Test
  void a_description_of_the_same_name_replaces_the_bundled_one() throws IOException {
    TinyModel.mean().write(folder, "nudity");

    assertThat(models(Optional.of(folder))).hasSize(1).allMatch(m -> m.startsWith("nudity@"));
  }

  @Test
  void a_model_without_a_checksum_is_named_by_its_own() throws IOException {
    TinyModel.mean().write(folder, "nudity");

    assertThat(models(Optional.of(folder)).get(0)).matches("nudity@[0-9a-f]{64}");
  }

  @Test
  void a_missing_model_is_named_with_its_description() throws IOException {
    TinyModel.mean().write(folder, "gore");
    Files.delete(folder.resolve("gore.onnx"));

    assertBroken("gore.json: field file: the model", "gore.onnx", "it is missing");
  }

  @Test
  void a_swapped_model_is_named_by_field_and_checksums() throws IOException {
    TinyModel.mean().write(folder, "gore");
    edit("{\"id\"", "{\"sha256\": \"" + "0".repeat(64) + "\", \"id\"");

    assertBroken("gore.json: field sha256: the model gore.onnx is not the one described");
  }

  @Test
  void a_file_that_is_no_model_is_named() throws IOException {
    TinyModel.mean().write(folder, "gore");
    Files.writeString(folder.resolve("gore.onnx"), "no model");

    assertBroken("gore.json: field file: the model gore.onnx can't be loaded");
  }

  @Test
  void another_number_of_labels_than_the_model_has_is_refused() throws IOException {
    TinyModel.mean().write(folder, "gore");
    edit("\"green\", ", "");

    assertBroken("gore.json: field labels", "[-1, 3]", "[-1, 2]");
  }

  @Test
  void another_size_than_the_model_has_is_refused() throws IOException {
    TinyModel.mean().write(folder, "gore");
    edit("\"width\": 8", "\"width\": 9");

    assertBroken("gore.json: field input", "[-1, 3, 8, 8]", "[-1, 3, 8, 9]");
  }

  @Test
  void a_name_that_no_tensor_has_is_refused() throws IOException {
    TinyModel.mean().write(folder, "gore");
    edit("\"input\": {", "\"input\": {\"name\": \"pixels\", ");

    assertBroken("gore.json: field input.name", "pixels", "picture");
  }

  @ParameterizedTest
  @CsvSource({
    "'\"width\": 8', '\"width\": 0', 'field input.width'",
    "'\"NCHW\"', '\"CHWN\"', 'field input.layout'",
    "'\"layout\": \"NCHW\"', '\"std\": [1, 1, 1]', 'field input.layout is missing'",
    "'\"NCHW\"', '\"NCHW\", \"std\": [1, 0, 1]', 'field input.std'",
    "'\"NCHW\"', '\"NCHW\", \"mean\": [1, 1]', 'field input.mean'",
    "'\"NCHW\"', '\"NCHW\", \"resize\": \"FIT\"', 'field input.resize'",
    "'\"NCHW\"', '\"NCHW\", \"chanels\": \"BGR\"', 'field input.chanels'",
    "'\"labels\": [\"red\"]', '\"labels\": [\"blood\"]', 'field categories.gore.labels'",
    "'\"review\": 0.5', '\"review\": 0.9', 'categories.gore: 0 < review <= block'",
    "'\"review\": 0.5, ', '', 'field categories.gore.review is missing'",
    "'\"block\": 0.8', '\"block\": 0.8, \"blockFrames\": 0', 'blockFrames is 0'",
    "'\"green\"', '\"red\"', 'field labels names a label twice'",
    "'\"gore.onnx\"', '\"../gore.onnx\"', 'field file names no file of this folder'",
    "'{\"id\"', 'x', 'is no JSON in line 1'"
  })
  void a_field_that_is_of_no_use_is_named_with_its_file(String old, String changed, String field)
      throws IOException {
    TinyModel.mean().write(folder, "gore");
    edit(old, changed);

    assertBroken("gore.json", field);
  }

  @Test
  void a_model_that_nobody_describes_is_not_overlooked() throws IOException {
    TinyModel.mean().write(folder, "gore");
    Files.write(folder.resolve("more.onnx"), TinyModel.mean().bytes());

    assertBroken("The model more.onnx has no description");
  }

  @Test
  void two_models_of_one_name_are_refused() throws IOException {
    TinyModel.mean().write(folder, "gore");
    Files.copy(folder.resolve("gore.json"), folder.resolve("gore2.json"));

    assertBroken("gore2.json: field id");
  }

  @Test
  void a_folder_without_a_description_is_refused() {
    assertBroken("has no description of a model");
  }

  @Test
  void a_folder_that_is_not_there_is_refused() {
    assertThatThrownBy(() -> ModelFolder.load(Optional.of(folder.resolve("nowhere"))))
        .isInstanceOf(BrokenModel.class)
        .hasMessageContaining("nowhere can't be read");
  }

  private void edit(String old, String changed) throws IOException {
    Path file = folder.resolve("gore.json");
    String before = Files.readString(file);
    assertThat(before).contains(old);
    Files.writeString(file, before.replace(old, changed));
  }

  private void assertBroken(String... parts) {
    assertThatThrownBy(() -> ModelFolder.load(Optional.of(folder)))
        .isInstanceOf(BrokenModel.class)
        .hasMessageContainingAll(parts);
  }

  private static List<String> models(Optional<Path> folder) {
    List<OnnxFrameClassifier> all = ModelFolder.load(folder);
    all.forEach(OnnxFrameClassifier::close);
    return all.stream().map(OnnxFrameClassifier::model).toList();
  }
}
