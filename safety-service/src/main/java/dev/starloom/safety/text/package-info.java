/**
 * The text gate: word lists in four languages, looked up after undoing the ways a word can be
 * disguised.
 *
 * <p>{@link dev.starloom.safety.text.ClusterFolder} folds what the eye takes for the same letter,
 * {@link dev.starloom.safety.text.Letters} drops what stands between letters but remembers it,
 * {@link dev.starloom.safety.text.Phrases} finds entries in one pass, {@link
 * dev.starloom.safety.text.Placement} decides whether a find is a word or an accident.
 */
package dev.starloom.safety.text;
