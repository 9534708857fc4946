/**
 * The text gate: word lists in four languages, looked up after undoing the ways a word can be
 * disguised.
 *
 * <p>{@link dev.starloom.safety.text.ClusterFolder} folds what the eye takes for the same letter,
 * {@link dev.starloom.safety.text.Letters} drops what stands between letters but remembers it,
 * {@link dev.starloom.safety.text.Phrases} finds entries in one pass, {@link
 * dev.starloom.safety.text.Placement} decides whether a find is a word or an accident, {@link
 * dev.starloom.safety.text.Tokens} whether it lies across two words of a text without gaps.
 *
 * <p>Lists are data: {@link dev.starloom.safety.text.WordLists} of the class path, with those of a
 * {@link dev.starloom.safety.text.ListFolder} over them; {@link
 * dev.starloom.safety.text.LiveTextGate} takes changes while the service runs. {@link
 * dev.starloom.safety.text.TextPolicy} says what a severity means for an audience, {@link
 * dev.starloom.safety.text.Tales} which deeds are told in myth and pass with a note.
 */
package dev.starloom.safety.text;
