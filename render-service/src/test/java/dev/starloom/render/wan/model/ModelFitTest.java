package dev.starloom.render.wan.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.starloom.render.wan.graph.PrepareOptions;
import dev.starloom.render.wan.graph.PreparedModel;
import dev.starloom.render.wan.graph.ReadyGraph;
import dev.starloom.render.wan.graph.VaeGraphs;
import dev.starloom.render.wan.graph.WanGraphs;
import dev.starloom.render.wan.graph.WanModel;
import dev.starloom.render.wan.need.ClipShape;
import dev.starloom.render.wan.need.DecoderForm;
import dev.starloom.render.wan.need.DeviceParts;
import dev.starloom.render.wan.need.FitCheck;
import dev.starloom.render.wan.need.HeapNeed;
import dev.starloom.render.wan.need.ModelSize;
import dev.starloom.render.wan.need.PartKind;
import dev.starloom.render.wan.need.Setting;
import dev.starloom.render.wan.plan.Configs;
import dev.starloom.render.wan.session.Device;
import dev.starloom.render.wan.weights.Progress;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFitTest {
  private static final Path MODEL = Path.of("src/test/resources/wan/tiny-wan22-diffusers");
  private static final ClipShape CLIP = new ClipShape(96, 64, 9);

  @TempDir Path folder;

  @Test
  void each_device_has_the_parts_that_are_placed_on_it() {
    assertThat(fit(Map.of(), 0, 1).devices())
        .extracting(DeviceParts::name, DeviceParts::slots)
        .containsExactly(
            tuple("cuda:0", List.of(List.of(PartKind.TEXT, PartKind.DECODER, PartKind.EXPERT))),
            tuple("cuda:1", List.of(List.of(PartKind.EXPERT))));
  }

  @Test
  void a_device_that_is_named_twice_is_one_with_two_places() {
    assertThat(fit(Map.of(), 0, 0).devices())
        .singleElement()
        .satisfies(device -> assertThat(device.slots()).hasSize(2));
  }

  @Test
  void a_device_without_a_part_is_not_looked_at() {
    assertThat(fit(Map.of(), 0, 1, 2).devices()).hasSize(2);
  }

  @Test
  void the_settings_are_those_of_the_configuration() {
    var settings = Map.of("tile", "64", "keep", "7", "arena", "9");

    assertThat(fit(settings, 0).setting()).isEqualTo(new Setting(64, 7, 9));
  }

  @Test
  void the_arena_of_cards_says_nothing_of_the_processor() {
    assertThat(fit(Map.of("arena", "9"), Device.CPU).setting().arena()).isZero();
  }

  @Test
  void the_heap_holds_what_a_clip_needs_of_it_in_tiles_or_not() {
    assertThat(fit(Map.of("tile", "64"), 0).heap().need().applyAsLong(CLIP))
        .isEqualTo(HeapNeed.of(CLIP, 64, false).heap());
    assertThat(fit(Map.of(), 0).heap().need().applyAsLong(CLIP))
        .isEqualTo(HeapNeed.of(CLIP, 0, false).heap());
  }

  @Test
  void a_ready_made_decoder_counts_as_one_of_the_whole_clip() {
    WanModel model = WanModel.open(MODEL);
    PreparedModel ours =
        WanGraphs.prepare(model, PrepareOptions.exact(folder.resolve("cache")), Progress.NONE);
    var ready = new ReadyGraph(folder, List.of(), List.of(), 1);
    var theirs =
        new PreparedModel(
            ours.textEncoder(),
            ours.highNoise(),
            ours.lowNoise(),
            new VaeGraphs.Whole(ready),
            ours.fingerprint());

    assertThat(ModelSizes.of(model, ours, false).decoder()).isEqualTo(DecoderForm.CHUNKS);
    assertThat(ModelSizes.of(model, theirs, false).decoder()).isEqualTo(DecoderForm.WHOLE_CLIP);
  }

  private static FitCheck fit(Map<String, String> settings, int... cards) {
    var all = new HashMap<>(Map.of("memory", "1000"));
    all.putAll(settings);
    return ModelFit.of(
        new ModelSize(1, 2, 3, 4, 5, true, DecoderForm.CHUNKS),
        Arrays.stream(cards).mapToObj(Device::new).toList(),
        Configs.of(all),
        List.of(CLIP));
  }
}
