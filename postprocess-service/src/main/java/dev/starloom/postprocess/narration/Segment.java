package dev.starloom.postprocess.narration;

/** A part of a line that one voice says. */
record Segment(Voice voice, Reading reading) {}
