/**
 * The frame gate: every frame of a clip is looked at by every configured classifier.
 *
 * <p>{@link dev.starloom.safety.frame.ClipReader} decodes, a {@link
 * dev.starloom.safety.frame.FrameClassifier} scores, {@link
 * dev.starloom.safety.frame.CategoryScores} turns the scores of one category into spans and a
 * decision, {@link dev.starloom.safety.frame.FramePolicy} says what follows from a category nobody
 * could check.
 */
package dev.starloom.safety.frame;
