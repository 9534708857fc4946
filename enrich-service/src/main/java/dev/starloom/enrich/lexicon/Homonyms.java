package dev.starloom.enrich.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules that decide what forms of several meanings mean. */
final class Homonyms {
  /** The line that says where the sky is spoken of, for all forms that need that. */
  private static final String SKY_LINE = "SKY";

  /** Where no line says it. */
  private static final HomonymRule SKY =
      new HomonymRule(
          Form.parse(SKY_LINE),
          "-",
          List.of(new Context.Thing("sky")),
          List.of(),
          new Origin("homonyms.psv", 0));

  private final Map<String, List<HomonymRule>> byForm = new HashMap<>();
  private final HomonymRule skyward;

  /**
   * @param rules in order of precedence
   */
  Homonyms(List<HomonymRule> rules) {
    Map<Boolean, List<HomonymRule>> sky =
        rules.stream()
            .collect(Collectors.partitioningBy(rule -> rule.form().text().equals(SKY_LINE)));
    this.skyward = sky.get(true).stream().findFirst().orElse(SKY);
    sky.get(false).stream()
        .collect(Collectors.groupingBy(rule -> rule.form().folded()))
        .forEach(byForm::put);
  }

  Set<String> forms() {
    return byForm.keySet();
  }

  List<HomonymRule> of(String form) {
    return byForm.getOrDefault(form, List.of());
  }

  /** Holds where the sky is spoken of. */
  HomonymRule skyward() {
    return skyward;
  }

  /**
   * @throws LexiconFault for a rule that leads to what is not in the lexicon
   */
  void requireIn(Set<String> ids) {
    for (List<HomonymRule> rules : byForm.values()) {
      for (HomonymRule rule : rules) {
        if (!rule.isNothing() && !ids.contains(rule.id())) {
          throw new LexiconFault(rule.origin(), rule.id() + " is not in the lexicon");
        }
      }
    }
  }
}
