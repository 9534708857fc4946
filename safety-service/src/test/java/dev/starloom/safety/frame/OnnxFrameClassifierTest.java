package dev.starloom.safety.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnnxFrameClassifierTest {
  private static final Path FRAMES = Path.of("src/test/resources/frames");
  private static final Path MODELS = Path.of("src/main/resources/models");
  private static final List<String> LABELS =
      List.of("Drawing", "Hentai", "Neutral", "Porn", "Sexy");
  private static final OnnxFrameClassifier CLASSIFIER = OnnxFrameClassifier.bundled();

  @TempDir Path folder;

  @AfterAll
  static void close() {
    CLASSIFIER.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"black", "grad", "noise", "red", "stars"})
  void a_picture_scores_what_the_original_model_scores(String name) throws IOException {
    String file = "ref_" + name + ".png";
    JsonNode reference =
        new ObjectMapper().readTree(FRAMES.resolve("reference-mid.json").toFile()).get(file);

    double[] probabilities = CLASSIFIER.probabilities(List.of(pixels(file)))[0];

    for (int i = 0; i < LABELS.size(); i++) {
      double expected = reference.get(LABELS.get(i)).asDouble();
      assertThat(probabilities[i]).as(LABELS.get(i)).isCloseTo(expected, within(1e-4));
    }
  }

  @Test
  void a_frame_scores_the_same_in_a_batch() throws IOException {
    byte[] stars = pixels("ref_stars.png");
    byte[] fixture = pixels("fixture_block_mid_lowfreq.png");

    double[][] together = CLASSIFIER.scores(List.of(stars, fixture, stars));

    assertThat(together[1]).containsExactly(CLASSIFIER.scores(List.of(fixture))[0], within(1e-5));
  }

  @Test
  void the_score_of_nudity_is_the_sum_of_its_labels() throws IOException {
    var pixels = List.of(pixels("ref_black.png"));

    double[] probabilities = CLASSIFIER.probabilities(pixels)[0];

    assertThat(CLASSIFIER.scores(pixels)[0][0])
        .isCloseTo(probabilities[1] + probabilities[3], within(1e-9));
  }

  @Test
  void a_changed_model_is_refused() throws IOException {
    Path description = copyOfBundled();
    Path model = folder.resolve("nsfw_mobilenet_v2_mid_u8.onnx");
    byte[] bytes = Files.readAllBytes(model);
    bytes[bytes.length / 2] ^= 1;
    Files.write(model, bytes);

    assertThatThrownBy(() -> OnnxFrameClassifier.at(description))
        .isInstanceOf(BrokenModel.class)
        .hasMessageStartingWith("nudity.json: field sha256")
        .hasMessageContaining("83d4ac7356a1ee91");
  }

  @Test
  void labels_that_do_not_match_the_output_are_refused() throws IOException {
    Path description = copyOfBundled();
    edit(description, json -> json.withArray("labels").add("Gore"));

    assertThatThrownBy(() -> OnnxFrameClassifier.at(description))
        .isInstanceOf(BrokenModel.class)
        .hasMessageContaining("[-1, 5]")
        .hasMessageContaining("[-1, 6]");
  }

  @Test
  void a_layout_that_does_not_match_the_input_is_refused() throws IOException {
    Path description = copyOfBundled();
    edit(description, json -> ((ObjectNode) json.get("input")).put("layout", "NCHW"));

    assertThatThrownBy(() -> OnnxFrameClassifier.at(description))
        .isInstanceOf(BrokenModel.class)
        .hasMessageContaining("[-1, 3, 224, 224]");
  }

  @Test
  void a_category_of_unknown_labels_is_refused() throws IOException {
    Path description = copyOfBundled();
    edit(description, json -> json.withArray("labels").set(3, "Prawn"));

    assertThatThrownBy(() -> OnnxFrameClassifier.at(description))
        .isInstanceOf(BrokenModel.class)
        .hasMessageContaining("nudity.json: field categories.nudity.labels");
  }

  private Path copyOfBundled() throws IOException {
    for (String file : List.of("nudity.json", "nsfw_mobilenet_v2_mid_u8.onnx")) {
      Files.copy(MODELS.resolve(file), folder.resolve(file));
    }
    return folder.resolve("nudity.json");
  }

  private interface Edit {
    void apply(ObjectNode json);
  }

  private static void edit(Path description, Edit edit) throws IOException {
    var json = (ObjectNode) new ObjectMapper().readTree(description.toFile());
    edit.apply(json);
    Files.writeString(description, json.toString());
  }

  private static byte[] pixels(String file) throws IOException {
    BufferedImage image = ImageIO.read(FRAMES.resolve(file).toFile());
    byte[] rgb = new byte[image.getWidth() * image.getHeight() * 3];
    for (int i = 0; i < rgb.length / 3; i++) {
      int pixel = image.getRGB(i % image.getWidth(), i / image.getWidth());
      rgb[3 * i] = (byte) (pixel >> 16);
      rgb[3 * i + 1] = (byte) (pixel >> 8);
      rgb[3 * i + 2] = (byte) pixel;
    }
    return rgb;
  }
}
