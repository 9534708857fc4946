package dev.starloom.safety.text;

import java.util.List;

/**
 * Everything the text gate knows.
 *
 * @param words of kinds that {@code near} names
 * @param near which kinds of words are hits beside each other
 * @param allowed phrases that excuse the hits they cover
 * @param names who makes a deed a tale
 * @param examples that teach what is like harm
 * @param version of the {@link WordLists}
 */
record RuleBook(
    List<Rule> rules,
    List<Word> words,
    List<Nearness> near,
    List<String> allowed,
    List<MythName> names,
    List<Example> examples,
    String version) {
  RuleBook {
    rules = List.copyOf(rules);
    words = List.copyOf(words);
    near = List.copyOf(near);
    allowed = List.copyOf(allowed);
    names = List.copyOf(names);
    examples = List.copyOf(examples);
  }
}
