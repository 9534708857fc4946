package dev.starloom.architecture.config;

import java.util.Locale;

/**
 * One configuration key.
 *
 * @param owner the module that has it
 * @param key with {@code *} for a part that is free
 * @param initial what holds if it is not set, or an empty text
 * @param meaning its Javadoc, in one line
 */
record Setting(String owner, String key, String type, String initial, String meaning) {
  String variable() {
    return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }
}
