/**
 * The frame gate: every frame of a clip is looked at by every configured classifier.
 *
 * <p>{@link dev.starloom.safety.frame.ClipFacts} and {@link dev.starloom.safety.frame.ClipCheck}
 * refuse what is no whole clip, {@link dev.starloom.safety.frame.ClipReader} decodes while {@link
 * dev.starloom.safety.frame.FrameClassifier}s score, {@link
 * dev.starloom.safety.frame.CategoryScores} turns the scores of one category into spans and a
 * decision, {@link dev.starloom.safety.frame.Findings} adds what follows from a category nobody
 * could check, which the policy of the audience says.
 */
package dev.starloom.safety.frame;
