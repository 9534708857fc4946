package dev.starloom.render.wan.schedule;

/** Solvers with a part missing. */
public final class BrokenSolvers {
  private BrokenSolvers() {}

  public static Solver withoutCorrector(Schedule schedule) {
    return new UniPc(schedule, new UniPcOptions(2, false, false));
  }
}
