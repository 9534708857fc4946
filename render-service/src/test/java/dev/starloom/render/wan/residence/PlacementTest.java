package dev.starloom.render.wan.residence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.render.wan.denoise.Branch;
import dev.starloom.render.wan.denoise.Expert;
import dev.starloom.render.wan.session.Device;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlacementTest {
  private static final Part HIGH = new Part.Denoising(Expert.HIGH_NOISE, Branch.PROMPT);
  private static final Part LOW = new Part.Denoising(Expert.LOW_NOISE, Branch.PROMPT);

  @Test
  void on_one_device_all_parts_take_turns() {
    assertThat(on(1).turns().get(0)).containsExactlyInAnyOrder(Part.TEXT, Part.DECODER, HIGH, LOW);
  }

  @Test
  void on_two_devices_each_expert_has_its_own() {
    assertThat(on(2).turns().get(0)).containsExactlyInAnyOrder(Part.TEXT, Part.DECODER, HIGH);
    assertThat(on(2).turns().get(1)).containsExactly(LOW);
  }

  @Test
  void a_third_device_has_nothing_to_do() {
    assertThat(on(3).turns().get(2)).isEmpty();
  }

  @Test
  void on_four_devices_each_branch_has_its_own() {
    assertThat(on(4).turns().subList(1, 4)).allSatisfy(turn -> assertThat(turn).hasSize(1));
    assertThat(on(4).turns().get(1))
        .containsExactly(new Part.Denoising(Expert.HIGH_NOISE, Branch.NEGATIVE));
  }

  private static Placement on(int devices) {
    return new Placement(IntStream.range(0, devices).mapToObj(Device::new).toList());
  }
}
