package dev.starloom.enrich.scene;

import dev.starloom.enrich.lexicon.Entry;
import dev.starloom.enrich.lexicon.Lexicon;
import dev.starloom.enrich.lexicon.Mention;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What one stretch of the text names and hints at. Immutable. */
public final class Picture {
  /** More than these don't fit into one view of the sky; what is named itself always stays. */
  private static final int MOST_FIGURES = 6;

  /** The most dramatic first. */
  private static final List<String> WEATHERS =
      List.of("lightning", "aurora", "meteors", "waves", "rain", "snow", "fog", "clouds");

  /** Kinds of ids of those who can act. */
  private static final List<String> SOMEBODY = List.of("myth:", "animal:", "creature:", "person:");

  /** Constellations that are persons: they act under their own names. */
  private static final Set<String> PERSONS =
      Set.of(
          "And", "Aqr", "Boo", "Cas", "Cen", "Cep", "Gem", "Her", "Oph", "Ori", "Per", "Sgr",
          "Vir");

  private static final String SEA = "sea";
  private static final String CLIFF = "cliff";

  private final List<Mention> mentions;
  private final List<Mention> cues;
  private final boolean person;

  /** Both kinds of them; every trait is looked for in it, so it is made once. */
  private final List<Mention> inOrder;

  /**
   * @param mentions of things, in order of place
   * @param cues in order of place
   * @param person whether the words are about somebody who was named before
   */
  public Picture(List<Mention> mentions, List<Mention> cues, boolean person) {
    this.mentions = List.copyOf(mentions);
    this.cues = List.copyOf(cues);
    this.person = person;
    this.inOrder =
        Stream.concat(mentions.stream(), cues.stream())
            .sorted(Comparator.comparingInt(Mention::start))
            .toList();
  }

  /** Things, in order of place. */
  public List<Mention> mentions() {
    return mentions;
  }

  /** Words that hint, in order of place. */
  public List<Mention> cues() {
    return cues;
  }

  /** Whether the words are about somebody who was named before. */
  public boolean person() {
    return person;
  }

  /** What a whole text names. */
  public static Picture of(String text, Lexicon things, Lexicon cues) {
    return new Picture(things.mentions(text), cues.mentions(text), Pronouns.in(text));
  }

  /** The part of it between two offsets of the text. */
  public Picture within(String text, int from, int to) {
    return new Picture(
        mentions.stream().filter(mention -> mention.within(from, to)).toList(),
        cues.stream().filter(cue -> cue.within(from, to)).toList(),
        Pronouns.in(text.substring(from, to)));
  }

  /** Named constellations, stars and the Milky Way first, then what stands for others. */
  List<String> figures() {
    Set<String> named = new LinkedHashSet<>();
    Set<String> implied = new LinkedHashSet<>();
    for (Mention mention : mentions) {
      Entry entry = mention.entry();
      if (entry.isInTheSky()) {
        named.add(entry.id());
      }
      implied.addAll(entry.traits().draw());
    }
    List<String> figures = new ArrayList<>(named);
    implied.stream()
        .filter(id -> !named.contains(id))
        .limit(Math.max(0, MOST_FIGURES - named.size()))
        .forEach(figures::add);
    return figures;
  }

  /** The ground named most often, the first of equals; rocks at the sea are a cliff. */
  Optional<String> ground() {
    boolean rocky = Stream.concat(values("ground"), values("leans")).anyMatch(CLIFF::equals);
    return mostFrequent(values("ground"))
        .map(ground -> ground.equals(SEA) && rocky ? CLIFF : ground);
  }

  /** What stands around, of the place that gives the ground. */
  Optional<String> stage() {
    Optional<String> ground = mostFrequent(values("ground"));
    return inOrder.stream()
        .map(mention -> mention.entry().traits())
        .filter(
            traits ->
                ground.isPresent()
                    ? traits.value("ground").equals(ground)
                    : traits.value("stage").isPresent())
        .findFirst()
        .flatMap(traits -> traits.value("stage"));
  }

  /** A ground that is only suggested. */
  Optional<String> leaning() {
    return values("leans").findFirst();
  }

  /** The hour named most often, the first of equals. */
  Optional<String> time() {
    return mostFrequent(values("time"));
  }

  Optional<String> season() {
    return values("season").findFirst();
  }

  /** The evening of a feast. */
  Optional<LocalDate> evening() {
    return inOrder.stream()
        .flatMap(mention -> Feasts.evening(mention.entry().traits()).stream())
        .findFirst();
  }

  /** How the Moon is lit. */
  Optional<String> moon() {
    return values("moon").findFirst();
  }

  /** Everything that moves, the most dramatic first. */
  List<String> weathers() {
    Set<String> named = new LinkedHashSet<>();
    inOrder.stream().forEach(mention -> named.addAll(mention.entry().traits().list("weather")));
    return WEATHERS.stream().filter(named::contains).toList();
  }

  Optional<String> light() {
    return values("light").findFirst();
  }

  /** Moves of the camera that the words suggest. */
  List<String> cameras() {
    return values("camera").distinct().toList();
  }

  /** The star, planet or moon that the words follow. */
  Optional<String> followed() {
    return cues.stream().flatMap(cue -> Followed.light(cue, mentions).stream()).findFirst();
  }

  /** Mood named most often, the first of equals. */
  public Optional<String> mood() {
    return mostFrequent(values("mood"));
  }

  /** Whether the story turns here. */
  public boolean isClimax() {
    return isSudden() || weathers().contains("lightning");
  }

  /** Whether the words say that something comes all at once. */
  public boolean isSudden() {
    return values("turn").findAny().isPresent();
  }

  /** Whether somebody is here to act. */
  public boolean isActed() {
    return person || mentions.stream().anyMatch(mention -> isSomebody(mention.entry()));
  }

  /** Whether this can act. */
  public static boolean isSomebody(Entry entry) {
    return PERSONS.contains(entry.id()) || SOMEBODY.stream().anyMatch(entry.id()::startsWith);
  }

  private Stream<String> values(String trait) {
    return inOrder.stream().flatMap(mention -> mention.entry().traits().value(trait).stream());
  }

  private static Optional<String> mostFrequent(Stream<String> values) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    values.forEach(value -> counts.merge(value, 1, Integer::sum));
    return counts.entrySet().stream()
        .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
        .map(Map.Entry::getKey);
  }
}
