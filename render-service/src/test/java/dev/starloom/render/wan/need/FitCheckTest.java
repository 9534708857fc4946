package dev.starloom.render.wan.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.starloom.platform.failure.PermanentFailure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real model's weights in 16 bits, the text encoder's in 16 as well. */
class FitCheckTest {
  private static final long GIGA = 1_000_000_000L;
  private static final ClipShape SMALL = new ClipShape(832, 480, 81);
  private static final ClipShape LARGE = new ClipShape(1280, 720, 81);
  private static final List<PartKind> ALL =
      List.of(PartKind.TEXT, PartKind.DECODER, PartKind.EXPERT, PartKind.EXPERT);
  private static final List<PartKind> FIRST =
      List.of(PartKind.TEXT, PartKind.DECODER, PartKind.EXPERT);
  private static final List<PartKind> SECOND = List.of(PartKind.EXPERT);

  @Test
  void the_table_says_what_was_published_for_one_card() {
    assertThat(published(SMALL)).isCloseTo(41.3, within(1.5));
    assertThat(published(LARGE)).isCloseTo(59.8, within(1.5));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "what fits                      | 80 |   0 |  0 |   0 | LOOP       | fits",
        "two sizes too large            | 48 | 256 |  0 |   0 | LOOP       | The nearest that fits is 1280x720, 41 frames.",
        "too little for the weights     | 24 | 256 |  0 |   0 | LOOP       | No clip fits.",
        "keeps what fits beside         | 80 | 256 | 40 |   0 | LOOP       | fits",
        "keeps both experts             | 80 | 256 | 60 |   0 | LOOP       | It fits with starloom.render.wan.keep=40300000000.",
        "keeps all, takes one at a time | 66 | 256 | 90 |   0 | LOOP       | It fits with starloom.render.wan.keep=28600000000.",
        "no room for what is kept       | 64 | 256 | 90 |   0 | LOOP       | The nearest that fits is 1280x720, 77 frames with starloom.render.wan.keep=0.",
        "a decoder without a loop       | 80 |   0 |  0 |   0 | WHOLE_CLIP | It fits with starloom.render.wan.tile=256.",
        "the same in tiles              | 80 | 256 |  0 |   0 | WHOLE_CLIP | fits",
        "both keep and tile             | 70 |   0 | 90 |   0 | WHOLE_CLIP | It fits with starloom.render.wan.tile=256 and starloom.render.wan.keep=28600000000.",
        "an arena too small             | 80 | 256 |  0 |  40 | LOOP       | The nearest that fits is 832x480, 57 frames.",
        "an arena that is large enough  | 80 | 256 |  0 |  70 | LOOP       | fits"
      })
  void a_large_clip_on_one_card(
      String name, long memory, int tile, long keep, long arena, DecoderForm form, String advice) {
    var card = new DeviceParts("cuda:0", memory * GIGA, GIGA, List.of(ALL));
    FitCheck check = check(form, List.of(card), new Setting(tile, keep * GIGA, arena * GIGA));

    if (advice.equals("fits")) {
      assertThatCode(() -> check.check(LARGE)).doesNotThrowAnyException();
    } else {
      assertThatThrownBy(() -> check.check(LARGE)).hasMessageEndingWith(advice);
    }
  }

  @ParameterizedTest(name = "{0} and {1} GB")
  @CsvSource({"80, 80, fits", "80, 48, cuda:1", "48, 80, cuda:0"})
  void each_device_is_looked_at_by_itself(long first, long second, String refused) {
    var devices =
        List.of(
            new DeviceParts("cuda:0", first * GIGA, GIGA, List.of(FIRST)),
            new DeviceParts("cuda:1", second * GIGA, GIGA, List.of(SECOND)));
    FitCheck check = check(DecoderForm.LOOP, devices, new Setting(256, 0, 0));

    if (refused.equals("fits")) {
      assertThatCode(() -> check.check(LARGE)).doesNotThrowAnyException();
    } else {
      assertThatThrownBy(() -> check.check(LARGE))
          .hasMessageContaining("needs 64.4 GB on " + refused)
          .hasMessageContaining("and the device has 48.0 GB.");
    }
  }

  @Test
  void a_device_that_is_named_twice_holds_what_both_places_hold() {
    var twice = new DeviceParts("cuda:0", 80 * GIGA, GIGA, List.of(FIRST, SECOND));

    assertThatThrownBy(
            () -> check(DecoderForm.LOOP, List.of(twice), new Setting(256, 0, 0)).check(LARGE))
        .hasMessageContaining("needs 127.9 GB on cuda:0");
  }

  @Test
  void the_refusal_has_a_code_and_the_numbers_of_each_part() {
    var card = new DeviceParts("cuda:0", 48 * GIGA, GIGA, List.of(ALL));

    assertThatThrownBy(
            () -> check(DecoderForm.LOOP, List.of(card), new Setting(256, 0, 0)).check(LARGE))
        .isInstanceOfSatisfying(
            PermanentFailure.class, failure -> assertThat(failure.code()).isEqualTo(FitCheck.CODE))
        .hasMessageStartingWith("A clip of 1280x720, 81 frames needs 64.4 GB on cuda:0")
        .hasMessageContaining("12.0 GB for the text, 63.4 GB for denoising");
  }

  @Test
  void a_heap_that_is_too_small_is_told_how_large_it_must_be() {
    var card = new DeviceParts("cuda:0", 80 * GIGA, GIGA, List.of(ALL));
    var heap = new JavaHeap(GIGA / 2, clip -> clip.pixels() * clip.frames() * 12);
    var check =
        new FitCheck(
            real(DecoderForm.LOOP),
            List.of(card),
            new Setting(256, 0, 0),
            heap,
            List.of(SMALL, LARGE));

    assertThatThrownBy(() -> check.check(LARGE))
        .hasMessageContaining("needs 895.8 MB of the Java heap, and it has 500.0 MB")
        .hasMessageContaining("-Xmx855m")
        .hasMessageEndingWith("The nearest that fits is 1280x720, 45 frames.");
  }

  @ParameterizedTest
  @CsvSource({"48, 41", "56, 57", "64, 77"})
  void what_the_advice_names_fits_and_four_frames_more_do_not(long memory, int frames) {
    var card = new DeviceParts("cuda:0", memory * GIGA, GIGA, List.of(ALL));
    FitCheck check = check(DecoderForm.LOOP, List.of(card), new Setting(256, 0, 0));

    assertThatCode(() -> check.check(new ClipShape(1280, 720, frames))).doesNotThrowAnyException();
    assertThatThrownBy(() -> check.check(new ClipShape(1280, 720, frames + 4)))
        .isInstanceOf(PermanentFailure.class);
  }

  private static double published(ClipShape clip) {
    PartNeed need = MemoryNeed.of(real(DecoderForm.LOOP), clip, 0).expert();
    return (need.weights() + need.work()) / 1e9;
  }

  private static FitCheck check(DecoderForm form, List<DeviceParts> devices, Setting setting) {
    return new FitCheck(
        real(form), devices, setting, new JavaHeap(0, clip -> 0), List.of(SMALL, LARGE));
  }

  private static ModelSize real(DecoderForm form) {
    return new ModelSize(11_400_000_000L, 28_600_000_000L, 300_000_000L, 5120, 96, true, form);
  }
}
