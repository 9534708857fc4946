package dev.starloom.render.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WanPrepareMainTest {
  private static final String MODEL = "src/test/resources/wan/tiny-wan22-diffusers";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path cache;

  @Test
  void weights_are_converted_without_the_service_and_without_its_card() throws IOException {
    int code = run(Map.of("model", MODEL, "devices", "cuda:0", "precision", "fp16"));

    assertThat(code).as(text(err)).isZero();
    assertThat(weights())
        .hasSize(2)
        .allMatch(name -> name.startsWith("transformer") && name.endsWith(".safetensors"));
    assertThat(text(out)).contains("is prepared").contains(cache.toString());
  }

  @Test
  void it_says_how_far_it_is() {
    run(Map.of("model", MODEL, "precision", "fp16"));

    assertThat(text(err)).containsPattern(" 0 %  transformer-f16-\\w+, 0 of \\d+ MB");
  }

  @Test
  void without_a_model_it_says_which_setting_is_missing() {
    assertThat(run(Map.of())).isEqualTo(2);
    assertThat(text(err)).contains("STARLOOM_RENDER_WAN_MODEL");
  }

  @Test
  void a_wrong_setting_is_told_from_a_model_that_can_not_be_used() {
    assertThat(run(Map.of("model", MODEL, "precision", "int4"))).isEqualTo(2);
    assertThat(run(Map.of("model", cache.toString()))).isEqualTo(1);
    assertThat(text(err)).contains("model_index.json is missing");
  }

  @Test
  void a_clip_that_the_model_can_not_make_is_a_wrong_setting_with_its_key() {
    assertThat(run(Map.of("model", MODEL, "sizes", "833x480"))).isEqualTo(2);
    assertThat(run(Map.of("model", MODEL, "most-frames", "80"))).isEqualTo(2);
    assertThat(text(err))
        .contains("starloom.render.wan.sizes: Wan makes pictures")
        .contains("starloom.render.wan.most-frames is 1, 5, 9 and so on, not 80");
  }

  private int run(Map<String, String> settings) {
    var keys = new HashMap<String, String>();
    keys.put("starloom.render.wan.cache", cache.toString());
    settings.forEach((key, value) -> keys.put("starloom.render.wan." + key, value));
    return WanPrepareMain.run(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        new PropertiesConfigSource(keys, "test", 100));
  }

  private List<String> weights() throws IOException {
    try (Stream<Path> files = Files.list(cache)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.equals("writing.lock"))
          .toList();
    }
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
