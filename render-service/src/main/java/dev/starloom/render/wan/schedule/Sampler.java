package dev.starloom.render.wan.schedule;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A named way from noise to a sample: a spread of noise levels and a solver. */
public enum Sampler {
  /** As the model's own code does it. */
  UNIPC_WAN(Sigmas.WAN) {
    @Override
    public Solver solver(Schedule schedule) {
      return new UniPc(schedule, UniPcOptions.USUAL);
    }
  },
  /** As diffusers does it from 0.37 on. */
  UNIPC_DIFFUSERS(Sigmas.DIFFUSERS) {
    @Override
    public Solver solver(Schedule schedule) {
      return new UniPc(schedule, UniPcOptions.USUAL);
    }
  },
  DPMPP_WAN(Sigmas.WAN_FROM_ONE) {
    @Override
    public Solver solver(Schedule schedule) {
      return new DpmPlusPlus(schedule);
    }
  },
  EULER_FLOW(Sigmas.EULER_TWICE) {
    @Override
    public Solver solver(Schedule schedule) {
      return new FlowEuler(schedule);
    }
  },
  /** For models distilled to four steps; they are run without guidance. */
  DISTILL_LIGHTX2V(Sigmas.DISTILLED) {
    @Override
    public Solver solver(Schedule schedule) {
      return new FlowEuler(schedule);
    }
  };

  private final Sigmas sigmas;

  Sampler(Sigmas sigmas) {
    this.sigmas = sigmas;
  }

  /**
   * @throws IllegalArgumentException that names all samplers, for an unknown name
   */
  public static Sampler named(String name) {
    return Arrays.stream(values())
        .filter(sampler -> sampler.id().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no sampler "
                        + name
                        + ", only "
                        + Arrays.stream(values())
                            .map(Sampler::id)
                            .collect(Collectors.joining(", "))));
  }

  /** The name for people, for example {@code unipc_wan}. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /**
   * @param shift above 0; larger spends more steps on much noise
   * @throws IllegalArgumentException for a number of steps that the sampler does not have
   */
  public Schedule schedule(int steps, double shift) {
    if (steps < 1 || shift <= 0) {
      throw new IllegalArgumentException(steps + " steps with shift " + shift + " is no schedule");
    }
    return sigmas.of(steps, shift);
  }

  /** A new solver, for one run of the schedule. */
  public abstract Solver solver(Schedule schedule);
}
