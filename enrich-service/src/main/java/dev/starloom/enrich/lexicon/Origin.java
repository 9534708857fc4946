package dev.starloom.enrich.lexicon;

/**
 * Where something is written.
 *
 * @param line counted from 1
 */
public record Origin(String file, int line) {
  @Override
  public String toString() {
    return file + ":" + line;
  }
}
