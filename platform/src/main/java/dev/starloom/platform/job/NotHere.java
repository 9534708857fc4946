package dev.starloom.platform.job;

/**
 * Thrown by work that this process can't do, or not yet, and replicas with the ability can. It is
 * no failure: the job goes to them and keeps its strikes.
 */
public final class NotHere extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String ability;

  public NotHere(String ability) {
    super("needs " + ability);
    this.ability = ability;
  }

  public String ability() {
    return ability;
  }
}
