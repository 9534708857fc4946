package dev.starloom.enrich.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Simplified Chinese characters of traditional ones, one by one, as ICU's Traditional-Simplified
 * has them; that takes half a second to be made ready, this table a few milliseconds.
 */
final class Simplified {
  private static final String TABLE = "/lexicon/simplified.txt";
  private static final Map<Integer, Integer> BY_TRADITIONAL = table();
  private static final int FIRST = 0x4E00;
  private static final int LAST = 0x9FFF;

  /** Nearly all ideographs of a text are of one block, for which a map takes too long. */
  private static final int[] BLOCK =
      IntStream.rangeClosed(FIRST, LAST).map(c -> BY_TRADITIONAL.getOrDefault(c, c)).toArray();

  private Simplified() {}

  /** Lines of traditional characters, each followed by its simplified one. */
  private static Map<Integer, Integer> table() {
    try (InputStream in = Simplified.class.getResourceAsStream(TABLE);
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      var table = new HashMap<Integer, Integer>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int[] characters = line.startsWith("#") ? new int[0] : line.codePoints().toArray();
        for (int i = 0; i + 1 < characters.length; i += 2) {
          table.put(characters[i], characters[i + 1]);
        }
      }
      return Map.copyOf(table);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The character itself where there is no simpler one. */
  static int of(int character) {
    return character >= FIRST && character <= LAST
        ? BLOCK[character - FIRST]
        : BY_TRADITIONAL.getOrDefault(character, character);
  }
}
