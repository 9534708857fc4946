package dev.starloom.enrich.lexicon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Gathers which forms mean what, and refuses what is undecided. */
final class Terms {
  private final Map<String, Entry> entries;
  private final Homonyms homonyms;
  private final TreeMap<String, List<Claim>> claims = new TreeMap<>();

  private record Claim(Form form, Entry entry) {
    /** Two languages often share a form. */
    boolean isLike(Claim other) {
      return entry == other.entry
          && form.capital() == other.form.capital()
          && form.skyward() == other.form.skyward()
          && form.japanese() == other.form.japanese();
    }
  }

  /**
   * @throws LexiconFault for a rule that leads nowhere
   */
  Terms(Map<String, Entry> entries, Homonyms homonyms) {
    this.entries = entries;
    this.homonyms = homonyms;
    homonyms.forms().forEach(form -> claims.put(form, new ArrayList<>(1)));
    homonyms.requireIn(entries.keySet());
    for (Entry entry : entries.values()) {
      for (List<Form> forms : entry.forms().values()) {
        for (Form form : forms) {
          if (form.searched()) {
            claim(new Claim(form, entry));
          }
        }
      }
    }
  }

  private void claim(Claim claim) {
    List<Claim> all = claims.computeIfAbsent(claim.form().folded(), key -> new ArrayList<>(1));
    if (all.stream().noneMatch(claim::isLike)) {
      all.add(claim);
    }
  }

  /**
   * @return sorted by character
   * @throws LexiconFault for a form of two entries that no rule decides between
   */
  TreeMap<String, Term> byForm() {
    TreeMap<String, Term> terms = new TreeMap<>();
    claims.forEach((form, claimed) -> terms.put(form, term(form, claimed)));
    return terms;
  }

  private Term term(String form, List<Claim> claimed) {
    List<HomonymRule> rules = homonyms.of(form);
    if (rules.isEmpty() && claimed.size() == 1 && !claimed.get(0).form().skyward()) {
      Claim only = claimed.get(0);
      return new Term(
          only.form().capital(), only.form().japanese(), Optional.of(only.entry()), List.of());
    }
    List<Claim> skyward = claimed.stream().filter(claim -> claim.form().skyward()).toList();
    List<Claim> plain = claimed.stream().filter(claim -> !claim.form().skyward()).toList();
    boolean decided = rules.stream().anyMatch(HomonymRule::isDefault);
    if (!decided) {
      refuseTwo(plain);
      refuseTwo(skyward);
    }
    List<Term.Reading> readings = new ArrayList<>();
    rules.forEach(rule -> readings.add(reading(rule)));
    skyward.stream().limit(1).forEach(claim -> readings.add(skyward(claim.entry())));
    Optional<Entry> usual = decided ? Optional.empty() : first(plain);
    return new Term(
        all(claimed, rules, Form::capital), all(claimed, rules, Form::japanese), usual, readings);
  }

  private static Optional<Entry> first(List<Claim> claims) {
    return claims.stream().map(Claim::entry).findFirst();
  }

  private static boolean all(
      List<Claim> claimed, Collection<HomonymRule> rules, Predicate<Form> are) {
    return Stream.concat(claimed.stream().map(Claim::form), rules.stream().map(HomonymRule::form))
        .allMatch(are);
  }

  private Term.Reading reading(HomonymRule rule) {
    return new Term.Reading(rule, Optional.ofNullable(entries.get(rule.id())));
  }

  private Term.Reading skyward(Entry entry) {
    return new Term.Reading(homonyms.skyward(), Optional.of(entry));
  }

  private static void refuseTwo(List<Claim> claimed) {
    for (Claim claim : claimed) {
      Entry first = claimed.get(0).entry();
      boolean same = claim.entry().id().equals(first.id());
      if (!same && !(claim.entry().isFalseFriend() && first.isFalseFriend())) {
        throw new LexiconFault(
            claim.entry().origin(),
            "%s names %s and, at %s, %s; homonyms.psv may decide"
                .formatted(claim.form().text(), claim.entry().id(), first.origin(), first.id()));
      }
    }
  }
}
