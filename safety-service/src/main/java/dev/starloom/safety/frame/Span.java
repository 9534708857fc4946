package dev.starloom.safety.frame;

/**
 * Neighbouring frames that scored.
 *
 * @param first index of the first frame
 * @param last index of the last frame, inclusive
 * @param best index of the frame with the highest score
 */
record Span(int first, int last, int best) {}
