package dev.starloom.safety.text;

/**
 * From which likeness to examples that were called harmful a sentence is a hit, between 0 and 1.
 *
 * @param reviewFrom a hit of severity 2
 * @param blockFrom a hit of severity 4; 1 is never reached
 */
public record Sureness(double reviewFrom, double blockFrom) {
  /** What the service starts with. */
  public static final Sureness USUAL = new Sureness(0.9, 1);

  public Sureness {
    if (!(reviewFrom > 0 && reviewFrom <= blockFrom && blockFrom <= 1)) {
      throw new IllegalArgumentException(
          "0 < review-from <= block-from <= 1 does not hold: " + reviewFrom + ", " + blockFrom);
    }
  }

  /** 0 for no hit. */
  int severity(double likeness) {
    if (likeness >= blockFrom) {
      return 4;
    }
    return likeness >= reviewFrom ? 2 : 0;
  }
}
