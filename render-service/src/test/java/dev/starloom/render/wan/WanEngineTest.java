package dev.starloom.render.wan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starloom.contracts.story.RenderSpec;
import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.platform.ffmpeg.Ffmpeg;
import dev.starloom.platform.ffmpeg.FfmpegBundle;
import dev.starloom.render.wan.plan.Configs;
import dev.starloom.render.wan.session.Failures;
import dev.starloom.render.wan.weights.UnusableModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole engine on the tiny checkpoint. */
class WanEngineTest {
  private static final BooleanSupplier NO = () -> false;
  private static final Path MODEL = Path.of("src/test/resources/wan/tiny-wan22-diffusers");
  private static final Ffmpeg FFMPEG =
      FfmpegBundle.locate(
          Optional.empty(), Path.of(System.getProperty("java.io.tmpdir"), "starloom-ffmpeg"));

  @TempDir Path folder;

  @Test
  void a_clip_is_h264_of_the_films_size_rate_and_length() throws IOException {
    Path clip = folder.resolve("clip.mp4");
    try (WanEngine engine = engine(Map.of())) {
      engine.render(spec(1), clip, done -> {}, () -> false);
    }
    assertThat(facts(clip))
        .contains(
            "codec_name=h264", "width=128", "height=72", "r_frame_rate=24/1", "nb_read_frames=12");
  }

  @Test
  void equal_specs_give_equal_clips_and_other_seeds_other_ones() throws IOException {
    try (WanEngine engine = engine(Map.of("keep", "100000000"))) {
      byte[] first = clip(engine, 1);

      assertThat(clip(engine, 1)).isEqualTo(first);
      assertThat(clip(engine, 2)).isNotEqualTo(first);
    }
  }

  @Test
  void progress_grows_to_the_number_of_frames() {
    List<Integer> seen = new ArrayList<>();
    try (WanEngine engine = engine(Map.of())) {
      engine.render(spec(1), folder.resolve("clip.mp4"), seen::add, () -> false);
    }
    assertThat(seen).isSorted().endsWith(12);
  }

  @Test
  void cancelling_between_steps_leaves_no_file_and_the_engine_usable() throws IOException {
    var asked = new AtomicInteger();
    try (WanEngine engine = engine(Map.of())) {
      Path clip = folder.resolve("clip.mp4");
      List<Integer> seen = new ArrayList<>();

      assertThatThrownBy(
              () -> engine.render(spec(1), clip, seen::add, () -> asked.incrementAndGet() > 4))
          .isInstanceOf(CancellationException.class);

      assertThat(folder).isEmptyDirectory();
      assertThat(clip(engine, 1)).isNotEmpty();
    }
  }

  @Test
  @Timeout(60)
  void whoever_waits_for_another_clip_leaves_when_cancelled() throws Exception {
    var begun = new CountDownLatch(1);
    var finish = new CountDownLatch(1);
    try (WanEngine engine = engine(Map.of())) {
      var busy =
          CompletableFuture.runAsync(
              () ->
                  engine.render(spec(1), folder.resolve("a.mp4"), done -> wait(begun, finish), NO));
      begun.await();

      assertThatThrownBy(
              () -> engine.render(spec(2), folder.resolve("b.mp4"), done -> {}, () -> true))
          .isInstanceOf(CancellationException.class)
          .hasMessageContaining("while another clip was made");

      finish.countDown();
      busy.join();
      assertThat(folder.resolve("a.mp4")).isNotEmptyFile();
    }
  }

  private static void wait(CountDownLatch begun, CountDownLatch finish) {
    begun.countDown();
    try {
      finish.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void an_engine_whose_device_failed_twice_in_a_row_says_so() throws IOException {
    try (WanEngine engine = engine(Map.of())) {
      runOutOfMemory(engine);
      assertThat(clip(engine, 1)).isNotEmpty();
      runOutOfMemory(engine);
      assertThat(engine.broken()).isEmpty();

      runOutOfMemory(engine);

      assertThat(engine.broken()).isPresent();
    }
  }

  private void runOutOfMemory(WanEngine engine) {
    IntConsumer full =
        done -> {
          throw new PermanentFailure(Failures.OUT_OF_MEMORY, "There was not enough memory.");
        };
    assertThatThrownBy(() -> engine.render(spec(1), folder.resolve("full.mp4"), full, NO))
        .isInstanceOf(PermanentFailure.class);
  }

  @Test
  void a_clip_that_does_not_fit_is_refused_before_anything_is_loaded() {
    try (WanEngine engine = engine(Map.of("memory", "3000000"))) {
      assertThatThrownBy(() -> clip(engine, 1))
          .isInstanceOf(PermanentFailure.class)
          .hasMessageContaining("96x64, 9 frames needs")
          .hasMessageContaining("the device has 3.0 MB");
      assertThat(folder).isEmptyDirectory();
    }
  }

  @Test
  void the_id_changes_with_every_setting_that_changes_the_clip() {
    try (WanEngine usual = engine(Map.of());
        WanEngine same = engine(Map.of("threads", "1"));
        WanEngine steps = engine(Map.of("steps", "3"));
        WanEngine tiles = engine(Map.of("tile", "64"))) {
      assertThat(same.id()).isEqualTo(usual.id()).startsWith("wan2.2/1-");
      assertThat(List.of(usual.id(), steps.id(), tiles.id())).doesNotHaveDuplicates();
    }
  }

  @Test
  void a_folder_that_is_no_model_is_refused() {
    assertThatThrownBy(() -> WanEngine.begin(FFMPEG, folder, Configs.of(Map.of())))
        .isInstanceOf(UnusableModel.class);
  }

  @Test
  void tiles_that_the_decoder_can_not_cut_are_refused_at_start() {
    for (String side : List.of("100", "-32", "8")) {
      assertThatThrownBy(() -> engine(Map.of("tile", side)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("multiple of 32, not " + side);
    }
  }

  @Test
  void sixteen_bits_that_the_processor_can_not_compute_in_are_refused_at_start() {
    for (String key : List.of("precision", "text-precision")) {
      var settings = Map.of("devices", "cuda:0", "cpu-fallback", "true", key, "bf16");
      assertThatThrownBy(() -> engine(settings))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("wan." + key + " can't be bf16 on the processor");
    }
  }

  @Test
  void a_card_that_can_not_be_used_is_refused_with_the_way_out() {
    assertThatThrownBy(() -> engine(Map.of("devices", "cuda:0", "memory", "1")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("cuda:0 can't be used")
        .hasMessageContaining("-Pgpu");
  }

  @Test
  void the_processor_takes_over_only_where_that_is_asked_for() throws IOException {
    try (WanEngine engine = engine(Map.of("devices", "cuda:0", "cpu-fallback", "true"))) {
      assertThat(clip(engine, 1)).isNotEmpty();
    }
  }

  private byte[] clip(WanEngine engine, long seed) throws IOException {
    Path clip = folder.resolve("clip.mp4");
    engine.render(spec(seed), clip, done -> {}, () -> false);
    return Files.readAllBytes(clip);
  }

  private static WanEngine engine(Map<String, String> settings) {
    var all = new HashMap<>(Map.of("sizes", "96x64", "most-frames", "9", "steps", "2"));
    all.putAll(settings);
    try {
      return WanEngine.begin(FFMPEG, MODEL, Configs.of(all)).await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RenderSpec spec(long seed) {
    return new RenderSpec("", null, "a rock by the sea", "", "", "en", seed, 0.5, 128, 72, 24);
  }

  private List<String> facts(Path clip) throws IOException {
    Path facts = folder.resolve("facts.txt");
    String entries = "stream=codec_name,width,height,r_frame_rate,nb_read_frames";
    FFMPEG.probe(
        List.of(
            "-v",
            "error",
            "-count_frames",
            "-show_entries",
            entries,
            "-of",
            "default=noprint_wrappers=1",
            "-o",
            facts.toString(),
            clip.toString()),
        Duration.ofSeconds(20));
    return Files.readAllLines(facts);
  }
}
