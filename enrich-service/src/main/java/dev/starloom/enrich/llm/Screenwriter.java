package dev.starloom.enrich.llm;

/** May cut a story into shots before the rules do. */
@FunctionalInterface
public interface Screenwriter {
  /** Leaves everything to the rules. */
  Screenwriter NOBODY = commission -> Draft.NONE;

  /** Never fails: where nothing usable comes of it, the draft has no script and says why. */
  Draft write(Commission commission);
}
