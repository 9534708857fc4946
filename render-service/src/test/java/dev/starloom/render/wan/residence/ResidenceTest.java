package dev.starloom.render.wan.residence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starloom.platform.failure.TransientFailure;
import dev.starloom.render.wan.denoise.Branch;
import dev.starloom.render.wan.denoise.Expert;
import dev.starloom.render.wan.denoise.FakeNetwork;
import dev.starloom.render.wan.session.Device;
import dev.starloom.render.wan.session.Network;
import dev.starloom.render.wan.session.Watch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResidenceTest {
  private static final Part HIGH = new Part.Denoising(Expert.HIGH_NOISE, Branch.PROMPT);
  private static final Part LOW = new Part.Denoising(Expert.LOW_NOISE, Branch.PROMPT);
  private static final long GIGA = 1_000_000_000L;

  private final List<Part> open = new ArrayList<>();
  private final List<Part> loaded = new ArrayList<>();
  private final List<Part> broken = new ArrayList<>();

  @Test
  void one_part_at_a_time_is_loaded_where_nothing_may_stay() {
    var residence = residence(1, 0);

    residence.get(Part.TEXT, Network.class, Watch.NONE);
    assertThat(open).containsExactly(Part.TEXT);
    step(residence, Expert.HIGH_NOISE, Branch.PROMPT);
    assertThat(open).containsExactly(HIGH);
    step(residence, Expert.LOW_NOISE, Branch.PROMPT);
    assertThat(open).containsExactly(LOW);
    residence.get(Part.DECODER, Network.class, Watch.NONE);
    assertThat(open).containsExactly(Part.DECODER);
  }

  @Test
  void both_branches_share_the_network_of_one_device() {
    var residence = residence(1, 0);

    Network prompt = residence.of(Expert.HIGH_NOISE, Branch.PROMPT, Watch.NONE);

    assertThat(residence.of(Expert.HIGH_NOISE, Branch.NEGATIVE, Watch.NONE)).isSameAs(prompt);
    assertThat(loaded).containsExactly(HIGH);
  }

  @Test
  void two_devices_keep_an_expert_each() {
    var residence = residence(2, 0);

    for (int clip = 0; clip < 2; clip++) {
      step(residence, Expert.HIGH_NOISE, Branch.PROMPT);
      step(residence, Expert.LOW_NOISE, Branch.PROMPT);
    }

    assertThat(loaded).containsExactly(HIGH, LOW);
    assertThat(open).containsExactly(HIGH, LOW);
  }

  @Test
  void four_devices_keep_the_branches_apart_as_well() {
    var residence = residence(4, 0);

    for (Expert expert : Expert.values()) {
      for (Branch branch : Branch.values()) {
        step(residence, expert, branch);
      }
    }

    assertThat(open).hasSize(4).doesNotHaveDuplicates();
  }

  @Test
  void a_warm_residence_keeps_what_fits_and_closes_the_longest_unused() {
    var residence = residence(1, 40 * GIGA);

    residence.get(Part.TEXT, Network.class, Watch.NONE);
    step(residence, Expert.HIGH_NOISE, Branch.PROMPT);
    assertThat(open).containsExactly(Part.TEXT, HIGH);
    step(residence, Expert.LOW_NOISE, Branch.PROMPT);

    assertThat(open).containsExactly(LOW);
  }

  @Test
  void a_part_that_is_used_again_stays_longer() {
    var residence = residence(1, 50 * GIGA);

    residence.get(Part.TEXT, Network.class, Watch.NONE);
    step(residence, Expert.HIGH_NOISE, Branch.PROMPT);
    residence.get(Part.TEXT, Network.class, Watch.NONE);
    step(residence, Expert.LOW_NOISE, Branch.PROMPT);

    assertThat(open).containsExactly(Part.TEXT, LOW);
  }

  @Test
  void a_closed_residence_loads_again() {
    var residence = residence(1, 50 * GIGA);
    step(residence, Expert.HIGH_NOISE, Branch.PROMPT);

    residence.close();
    assertThat(open).isEmpty();
    step(residence, Expert.HIGH_NOISE, Branch.PROMPT);

    assertThat(loaded).containsExactly(HIGH, HIGH);
  }

  @Test
  void a_part_that_can_not_be_closed_does_not_keep_others_open() {
    var residence = residence(1, 70 * GIGA);
    residence.get(Part.TEXT, Network.class, Watch.NONE);
    step(residence, Expert.HIGH_NOISE, Branch.PROMPT);
    step(residence, Expert.LOW_NOISE, Branch.PROMPT);
    broken.add(Part.TEXT);
    broken.add(HIGH);

    assertThatThrownBy(residence::close)
        .isInstanceOf(TransientFailure.class)
        .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));

    assertThat(open).containsExactly(Part.TEXT, HIGH);
  }

  @Test
  void room_is_made_even_if_a_part_can_not_be_closed() {
    var residence = residence(1, 40 * GIGA);
    residence.get(Part.TEXT, Network.class, Watch.NONE);
    step(residence, Expert.HIGH_NOISE, Branch.PROMPT);
    broken.add(Part.TEXT);

    assertThatThrownBy(() -> step(residence, Expert.LOW_NOISE, Branch.PROMPT))
        .isInstanceOf(TransientFailure.class);

    assertThat(open).containsExactly(Part.TEXT);
  }

  private static void step(Residence residence, Expert expert, Branch branch) {
    assertThat(residence.of(expert, branch, Watch.NONE)).isNotNull();
  }

  private Residence residence(int devices, long keep) {
    var placement = new Placement(Collections.nCopies(devices, new Device(Device.CPU)));
    return new Residence(new Recording(), placement, keep);
  }

  /** Sizes of the real model in 16 bits. */
  private final class Recording implements Loading {
    @Override
    public AutoCloseable load(Part part, Device device) {
      loaded.add(part);
      open.add(part);
      return new Loaded(part);
    }

    @Override
    public long bytes(Part part) {
      return part instanceof Part.Denoising ? 28 * GIGA : 11 * GIGA;
    }
  }

  private final class Loaded implements Network {
    private final Part part;
    private final FakeNetwork network = new FakeNetwork(1);

    Loaded(Part part) {
      this.part = part;
    }

    @Override
    public dev.starloom.render.wan.tensor.Tensor run(
        java.util.Map<String, dev.starloom.render.wan.tensor.Tensor> inputs, Watch watch) {
      return network.run(inputs, watch);
    }

    @Override
    public void close() {
      if (broken.contains(part)) {
        throw new IllegalStateException("the card is gone");
      }
      open.remove(part);
    }
  }
}
