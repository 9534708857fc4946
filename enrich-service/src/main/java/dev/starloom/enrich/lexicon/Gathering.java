package dev.starloom.enrich.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Lexicon files while they are read. Refuses the first that is too much, so that no more than a
 * lexicon may have is ever in memory, whoever writes to the place.
 */
final class Gathering {
  /** Names looked at, of whatever kind. */
  static final int MOST_NAMES = 4096;

  private static final int MOST_FILES = 256;
  private static final int MOST_CHARACTERS = 8 << 20;

  private final SortedMap<String, String> texts = new TreeMap<>();
  private int names;
  private int characters;

  /** Opens a file. */
  @FunctionalInterface
  interface Opening {
    InputStream open() throws IOException;
  }

  /**
   * Whether a name is that of a lexicon file; each name is asked about once.
   *
   * @throws LexiconFault for one name or file too many
   */
  boolean wants(String name) {
    if (++names > MOST_NAMES) {
      throw new LexiconFault(new Origin(name, 1), "there are too many files around the lexicon");
    }
    if (LexiconFiles.isOne(name) && texts.size() == MOST_FILES) {
      throw new LexiconFault(new Origin(name, 1), "there are too many files");
    }
    return LexiconFiles.isOne(name);
  }

  /**
   * @throws LexiconFault for what is no text, or too long alone or with the others
   */
  void read(String name, Opening file) throws IOException {
    add(name, FileText.read(name, file.open()));
  }

  /**
   * @throws LexiconFault for what is too long with the others
   */
  void add(String name, String text) {
    characters += text.length();
    if (characters > MOST_CHARACTERS) {
      throw new LexiconFault(new Origin(name, 1), "the files are too long together");
    }
    texts.put(name, text);
  }

  LexiconFiles files() {
    return new LexiconFiles(texts);
  }
}
