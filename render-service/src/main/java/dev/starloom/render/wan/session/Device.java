package dev.starloom.render.wan.session;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where networks run.
 *
 * @param card number of the graphics card as CUDA counts, or {@link #CPU}
 */
public record Device(int card) {
  public static final int CPU = -1;
  private static final Pattern CARD = Pattern.compile("cuda:(\\d{1,3})");

  public Device {
    if (card < CPU) {
      throw new IllegalArgumentException("there is no card " + card);
    }
  }

  /**
   * @param name {@code cpu}, or {@code cuda:0} and so on
   * @throws IllegalArgumentException for anything else
   */
  public static Device named(String name) {
    String plain = name.strip().toLowerCase(Locale.ROOT);
    var card = CARD.matcher(plain);
    if (card.matches()) {
      return new Device(Integer.parseInt(card.group(1)));
    }
    if (plain.equals("cpu")) {
      return new Device(CPU);
    }
    throw new IllegalArgumentException("a device is cpu or cuda:NUMBER, not " + name);
  }

  public boolean isCard() {
    return card != CPU;
  }

  @Override
  public String toString() {
    return isCard() ? "cuda:" + card : "cpu";
  }
}
