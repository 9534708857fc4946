package dev.starloom.safety.learn;

import java.util.Arrays;

/**
 * What a sentence is known by, as hashes: grams are parts of its words, signs are what lists know
 * of them. The grams of a sentence share one weight whatever its length; each sign counts alone.
 *
 * <p>Reused from sentence to sentence, so that nothing is allocated for each. Not thread-safe.
 */
public final class Features {
  /** Of a sentence that is nothing but signs only the first ones count. */
  private static final int MOST_SIGNS = 64;

  private int[] grams = new int[512];
  private final int[] signs = new int[MOST_SIGNS];
  private int gramCount;
  private int signCount;

  /** One more char of what is hashed; begin with any seed. */
  public static int step(int hash, char c) {
    return (hash ^ c) * 0x9E3779B1;
  }

  /** Fibonacci hashing: what tells hashes apart ends up in the high bits, which are looked at. */
  private static int mix(int hash) {
    return (hash ^ hash >>> 15) * 0x9E3779B1;
  }

  public void clear() {
    gramCount = 0;
    signCount = 0;
  }

  public void addGram(int hash) {
    if (gramCount == grams.length) {
      grams = Arrays.copyOf(grams, 2 * gramCount);
    }
    grams[gramCount++] = mix(hash);
  }

  public void addSign(int hash) {
    if (signCount < MOST_SIGNS) {
      signs[signCount++] = mix(hash);
    }
  }

  public boolean isEmpty() {
    return gramCount + signCount == 0;
  }

  int[] grams() {
    return grams;
  }

  int gramCount() {
    return gramCount;
  }

  int[] signs() {
    return signs;
  }

  int signCount() {
    return signCount;
  }

  /** These features, for keeping. */
  Features frozen() {
    var copy = new Features();
    copy.grams = Arrays.copyOf(grams, gramCount);
    copy.gramCount = gramCount;
    System.arraycopy(signs, 0, copy.signs, 0, signCount);
    copy.signCount = signCount;
    return copy;
  }
}
