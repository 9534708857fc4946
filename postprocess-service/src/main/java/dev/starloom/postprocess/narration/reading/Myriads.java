package dev.starloom.postprocess.narration.reading;

/** Numbers in groups of four digits, as East Asia counts. */
final class Myriads {
  private static final int GROUP = 10_000;

  /** Says a group. */
  interface Groups {
    /**
     * @param group 1 to 9999
     * @param power 0 for ones, 1 for ten thousands, 2 for hundred millions, 3 and 4 further
     * @param gap whether zeros stand between it and the group before
     */
    String say(int group, int power, boolean gap);
  }

  private Myriads() {}

  /**
   * @param value positive, below 10^20
   */
  static String say(long value, Groups groups) {
    var said = new StringBuilder();
    long divisor = 1;
    int power = 0;
    while (value / divisor >= GROUP) {
      divisor *= GROUP;
      power++;
    }
    boolean emptyBefore = false;
    for (; power >= 0; power--, divisor /= GROUP) {
      int group = (int) (value / divisor % GROUP);
      if (group > 0) {
        boolean gap = said.length() > 0 && (emptyBefore || group < GROUP / 10);
        said.append(groups.say(group, power, gap));
      }
      emptyBefore = group == 0;
    }
    return said.toString();
  }
}
