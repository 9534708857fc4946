package dev.starloom.enrich.visual;

import dev.starloom.contracts.story.Character;
import dev.starloom.enrich.language.Language;
import dev.starloom.enrich.lexicon.Entry;
import dev.starloom.enrich.lexicon.Mention;
import dev.starloom.enrich.scene.Picture;
import dev.starloom.enrich.scene.Pronouns;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Who appears in a story, each described once: in the user's words where there are some, and with
 * those of the lexicon's look that they leave open.
 */
public final class Cast {
  private static final int MOST = 12;
  private static final String THING = "thing:";

  /** Whoever is not described when named so often is not described at all. */
  private static final int MOST_LOOKS = 10;

  /** Names by which a star is a person; its other names are those of the star. */
  private static final Set<String> PERSONAL =
      Set.of("织女", "織女", "織姫", "おりひめ", "직녀", "牛郎", "彦星", "ひこぼし", "견우");

  /** Vega and Altair are lovers where the story is that of their meeting. */
  private static final Set<String> LOVERS = Set.of("HIP91262", "HIP97649");

  private static final Set<String> MEETING =
      Set.of("feast:qixi", "myth:magpie-bridge", "action:meet");

  private final Map<String, Character> characters = new LinkedHashMap<>();

  private Cast() {}

  /** The cast of a whole story. */
  public static Cast of(String text, Language language, List<Mention> mentions) {
    var cast = new Cast();
    boolean meeting = mentions.stream().anyMatch(m -> MEETING.contains(m.entry().id()));
    Map<String, List<Mention>> byId =
        Titles.without(text, mentions).stream()
            .collect(
                Collectors.groupingBy(
                    mention -> mention.entry().id(), LinkedHashMap::new, Collectors.toList()));
    byId.forEach(
        (id, all) -> {
          if (cast.characters.size() < MOST) {
            character(text, language, all, meeting)
                .ifPresent(found -> cast.characters.put(id, found));
          }
        });
    return cast;
  }

  private static Optional<Character> character(
      String text, Language language, List<Mention> mentions, boolean meeting) {
    Mention first = mentions.get(0);
    Entry entry = first.entry();
    String name = text.substring(first.start(), first.end());
    boolean acts = meeting && LOVERS.contains(entry.id()) || isSomebody(entry, name);
    if (!acts && !entry.id().startsWith(THING)) {
      return Optional.empty();
    }
    String said =
        mentions.stream()
            .limit(MOST_LOOKS)
            .map(mention -> Attributes.of(language).described(text, mention))
            .filter(words -> words.length() > name.length())
            .findFirst()
            .orElse(name);
    if (!acts && said.length() == name.length()) {
      return Optional.empty();
    }
    String look =
        Look.of(entry, language)
            .map(all -> Look.without(all, LookWords.of(language).kinds(said), language))
            .orElse("");
    String description = look.isEmpty() ? said : said + Look.separator(language) + look;
    return Optional.of(new Character(entry.id(), name, description));
  }

  private static boolean isSomebody(Entry entry, String name) {
    return Picture.isSomebody(entry) || PERSONAL.contains(name);
  }

  /** All of them, in order of first appearance. */
  public List<Character> characters() {
    return List.copyOf(characters.values());
  }

  /**
   * Who is in each of a row of shots, also where the words only say "she" or "he": that is the last
   * one before who can be called so.
   *
   * @param lines the words of each shot
   */
  public List<List<Character>> shown(List<String> lines, List<Picture> pictures) {
    List<List<Character>> shown = new ArrayList<>();
    List<String> latest = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Set<String> here = named(pictures.get(i));
      Set<String> called = called(lines.get(i), here, latest);
      latest.removeAll(here);
      latest.addAll(here);
      here.addAll(called);
      shown.add(here.stream().map(characters::get).toList());
    }
    return shown;
  }

  private Set<String> named(Picture picture) {
    return picture.mentions().stream()
        .map(mention -> mention.entry().id())
        .filter(characters::containsKey)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Set<String> called(String line, Set<String> here, List<String> latest) {
    Set<String> called = new LinkedHashSet<>();
    if (Pronouns.she(line) && here.stream().noneMatch(Persons::isShe)) {
      last(latest, Persons::isShe, Persons::canBeShe).ifPresent(called::add);
    }
    if (Pronouns.he(line) && here.stream().noneMatch(Persons::isHe)) {
      last(latest, Persons::isHe, Persons::canBeHe).ifPresent(called::add);
    }
    return called;
  }

  private static Optional<String> last(
      List<String> latest, Predicate<String> sure, Predicate<String> possible) {
    Optional<String> surely = latest.stream().filter(sure).reduce((a, b) -> b);
    return surely.or(
        () ->
            latest.stream()
                .filter(id -> !id.startsWith(THING) && possible.test(id))
                .reduce((a, b) -> b));
  }
}
