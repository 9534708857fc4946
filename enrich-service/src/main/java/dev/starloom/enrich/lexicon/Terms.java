package dev.starloom.enrich.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Gathers which forms mean what, and refuses what is undecided. */
final class Terms {
  private final Map<String, Entry> entries;
  private final TreeMap<String, List<Claim>> claims = new TreeMap<>();
  private final Map<String, List<HomonymRule>> rules = new HashMap<>();

  private record Claim(Form form, Entry entry) {}

  Terms(Map<String, Entry> entries) {
    this.entries = entries;
    for (Entry entry : entries.values()) {
      entry.forms().values().stream()
          .flatMap(List::stream)
          .filter(Form::searched)
          .forEach(form -> claimsOf(form).add(new Claim(form, entry)));
    }
  }

  private List<Claim> claimsOf(Form form) {
    return claims.computeIfAbsent(Folding.fold(form.text()), key -> new ArrayList<>(1));
  }

  Terms decidedBy(List<HomonymRule> homonyms) {
    for (HomonymRule rule : homonyms) {
      if (!rule.isNothing() && !entries.containsKey(rule.id())) {
        throw new LexiconFault(rule.origin(), rule.id() + " is not in the lexicon");
      }
      claimsOf(rule.form());
      rules.computeIfAbsent(Folding.fold(rule.form().text()), key -> new ArrayList<>()).add(rule);
    }
    return this;
  }

  /**
   * @throws LexiconFault for a form of two entries that no rule decides between
   */
  SortedMap<String, Term> byForm() {
    SortedMap<String, Term> terms = new TreeMap<>();
    claims.forEach((key, claimed) -> terms.put(key, term(key, claimed)));
    return terms;
  }

  private Term term(String key, List<Claim> claimed) {
    List<HomonymRule> decide = rules.getOrDefault(key, List.of());
    boolean hasDefault = decide.stream().anyMatch(HomonymRule::isDefault);
    if (!hasDefault) {
      refuseTwo(claimed);
    }
    boolean capital =
        claimed.stream().allMatch(claim -> claim.form().capital())
            && decide.stream().allMatch(rule -> rule.form().capital());
    Optional<Entry> usual =
        hasDefault ? Optional.empty() : claimed.stream().findFirst().map(Claim::entry);
    return new Term(capital, usual, decide.stream().map(this::reading).toList());
  }

  private Term.Reading reading(HomonymRule rule) {
    return new Term.Reading(rule, Optional.ofNullable(entries.get(rule.id())));
  }

  private static void refuseTwo(List<Claim> claimed) {
    for (Claim claim : claimed) {
      Claim first = claimed.get(0);
      if (!claim.entry().id().equals(first.entry().id())) {
        throw new LexiconFault(
            claim.entry().origin(),
            "%s names %s and, at %s, %s; homonyms.psv may decide"
                .formatted(
                    claim.form().text(),
                    claim.entry().id(),
                    first.entry().origin(),
                    first.entry().id()));
      }
    }
  }
}
