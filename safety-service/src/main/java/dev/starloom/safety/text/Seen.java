package dev.starloom.safety.text;

import java.util.List;

/**
 * One reading of a text, after the lists have judged it.
 *
 * @param marks in the order of their ends
 */
record Seen(Letters letters, List<Mark> marks, Heard heard) {}
