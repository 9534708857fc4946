package dev.starloom.safety.text;

import java.util.List;

/**
 * Everything the text gate knows.
 *
 * @param allowed phrases that excuse the hits they cover
 * @param version first twelve hex digits of the sha256 over the list files
 */
record RuleBook(List<Rule> rules, List<String> allowed, String version) {
  RuleBook {
    rules = List.copyOf(rules);
    allowed = List.copyOf(allowed);
  }
}
