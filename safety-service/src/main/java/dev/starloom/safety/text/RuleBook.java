package dev.starloom.safety.text;

import java.util.List;

/**
 * Everything the text gate knows.
 *
 * @param allowed phrases that excuse the hits they cover
 * @param names who makes a deed a tale
 * @param version of the {@link WordLists}
 */
record RuleBook(List<Rule> rules, List<String> allowed, List<MythName> names, String version) {
  RuleBook {
    rules = List.copyOf(rules);
    allowed = List.copyOf(allowed);
    names = List.copyOf(names);
  }
}
