package dev.starloom.render.wan.film;

import java.io.IOException;

/**
 * Brings the frames of the model to the number and size of the film's: first falls on first and
 * last on last, and between them two neighbours are blended. Holds two frames.
 */
public final class FilmFrames {
  /** Shares are counted in 256ths. */
  private static final int WHOLE = 256;

  private final FilmSink film;
  private final FrameScaler scaler;
  private final int given;
  private final int wanted;
  private byte[] previous;
  private int taken;
  private int done;

  /**
   * @param given frames that will be accepted
   * @param wanted frames that the film's part has
   */
  public FilmFrames(
      FilmSink film, int given, int wanted, int width, int height, int filmWidth, int filmHeight) {
    this.film = film;
    this.given = given;
    this.wanted = wanted;
    scaler = new FrameScaler(width, height, filmWidth, filmHeight);
  }

  /** Takes the next frame and passes on those that lie before it or on it. */
  public void accept(byte[] rgb) throws IOException {
    byte[] next = scaler.scaled(rgb);
    int index = taken++;
    while (done < wanted && place(done) <= index) {
      film.accept(blend(next, index - place(done)));
      done++;
    }
    previous = next;
  }

  private double place(int frame) {
    return wanted == 1 ? 0 : (double) frame * (given - 1) / (wanted - 1);
  }

  /**
   * @param back 0 for the new frame, up to 1 for the one before
   */
  private byte[] blend(byte[] next, double back) {
    if (back == 0 || previous == null) {
      return next.clone();
    }
    int old = (int) Math.round(back * WHOLE);
    byte[] before = previous;
    var blended = new byte[next.length];
    for (int i = 0; i < next.length; i++) {
      int sum = (next[i] & 0xff) * (WHOLE - old) + (before[i] & 0xff) * old;
      blended[i] = (byte) ((sum + WHOLE / 2) / WHOLE);
    }
    return blended;
  }

  /** How many frames were passed on. */
  public int done() {
    return done;
  }
}
