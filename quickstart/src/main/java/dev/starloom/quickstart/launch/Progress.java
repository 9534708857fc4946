package dev.starloom.quickstart.launch;

/** What happens, for people: on stderr, because stdout is the result. */
public final class Progress {
  private static final boolean LIVE = System.console() != null;
  private static boolean lineOpen;
  private static String lastLine = "";

  private Progress() {}

  /** A line that stays. */
  public static synchronized void say(String text) {
    closeLine();
    System.err.println(text);
  }

  /** A line that the next one replaces on a terminal; elsewhere each different one is kept. */
  public static synchronized void show(String text) {
    if (text.equals(lastLine)) {
      return;
    }
    lastLine = text;
    if (LIVE) {
      System.err.print("\r\033[K" + text);
      System.err.flush();
      lineOpen = true;
    } else {
      System.err.println(text);
    }
  }

  private static void closeLine() {
    if (lineOpen) {
      System.err.println();
      lineOpen = false;
    }
  }
}
