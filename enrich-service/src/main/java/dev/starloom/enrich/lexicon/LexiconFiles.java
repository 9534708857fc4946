package dev.starloom.enrich.lexicon;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * The files of a lexicon, unread: every {@code NAME.psv} holds entries, {@code homonyms.psv} rules
 * and {@code looks/NAME.psv} descriptions.
 *
 * @param texts by name
 */
public record LexiconFiles(SortedMap<String, String> texts) {
  private static final String HOMONYMS = "homonyms.psv";
  private static final String LOOKS = "looks/";
  private static final String NAME = "(looks/)?[A-Za-z0-9][A-Za-z0-9_.-]*\\.psv";
  private static final int MOST_FILES = 256;
  private static final int VERSION_DIGITS = 12;

  public LexiconFiles {
    texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    if (texts.size() > MOST_FILES) {
      throw new LexiconFault(new Origin(texts.lastKey(), 1), "there are too many files");
    }
  }

  /** Whether a file of this name belongs to a lexicon; others beside it don't matter. */
  static boolean isOne(String name) {
    return name.matches(NAME);
  }

  /** Those that come with the service. */
  static LexiconFiles bundled() {
    return BundledFiles.read();
  }

  /** These, with those of the same name replaced and others added. */
  LexiconFiles with(LexiconFiles others) {
    SortedMap<String, String> all = new TreeMap<>(texts);
    all.putAll(others.texts);
    return new LexiconFiles(all);
  }

  /** The beginning of a digest of names and contents. */
  String version() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      texts.forEach(
          (name, text) ->
              digest.update((name + '\0' + text + '\0').getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * With their looks.
   *
   * @throws LexiconFault for the first line that can't be read
   */
  List<Entry> entries() {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (Entry entry : read(name -> !name.startsWith(LOOKS) && !name.equals(HOMONYMS))) {
      Entry other = entries.put(entry.id(), entry);
      if (other != null) {
        throw new LexiconFault(
            entry.origin(), "%s is defined at %s already".formatted(entry.id(), other.origin()));
      }
    }
    looks().forEach(look -> describe(entries, look));
    return List.copyOf(entries.values());
  }

  private static void describe(Map<String, Entry> entries, Look look) {
    Entry entry = entries.get(look.id());
    if (entry == null) {
      throw new LexiconFault(look.origin(), look.id() + " is not in the lexicon");
    }
    if (!entry.looks().isEmpty()) {
      throw new LexiconFault(look.origin(), look.id() + " is described twice");
    }
    entries.put(look.id(), entry.looking(look.texts()));
  }

  List<HomonymRule> homonyms() {
    return texts.containsKey(HOMONYMS)
        ? LexiconFile.homonyms(HOMONYMS, texts.get(HOMONYMS))
        : List.of();
  }

  private List<Entry> read(Predicate<String> these) {
    return each(these, LexiconFile::entries);
  }

  private List<Look> looks() {
    return each(name -> name.startsWith(LOOKS), LexiconFile::looks);
  }

  private <T> List<T> each(Predicate<String> these, BiFunction<String, String, List<T>> read) {
    return texts.entrySet().stream()
        .filter(file -> these.test(file.getKey()))
        .flatMap(file -> read.apply(file.getKey(), file.getValue()).stream())
        .toList();
  }
}
