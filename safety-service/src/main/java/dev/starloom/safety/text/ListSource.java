package dev.starloom.safety.text;

import java.util.TreeMap;

/** Where word lists besides the bundled ones come from. */
public interface ListSource {
  /** No lists besides the bundled ones. */
  ListSource NONE = () -> new WordLists(new TreeMap<>());

  /**
   * @throws ListFault if there is nothing that could be word lists
   */
  WordLists read();
}
