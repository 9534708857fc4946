package dev.starloom.prompt.intake;

/** A request that is refused at the door; nothing of it is stored. */
public final class Rejected extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final String code;
  private final String param;

  /**
   * @param status HTTP status, 4xx
   * @param code stable, snake case
   * @param param the field at fault, or null
   * @param sentence what is wrong and what would be right
   */
  public Rejected(int status, String code, String param, String sentence) {
    super(sentence);
    this.status = status;
    this.code = code;
    this.param = param;
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }

  public String param() {
    return param;
  }

  static Rejected field(String param, String sentence) {
    return new Rejected(400, "invalid_" + param, param, sentence);
  }
}
