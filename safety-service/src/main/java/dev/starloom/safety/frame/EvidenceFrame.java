package dev.starloom.safety.frame;

/**
 * The worst frame of a hit.
 *
 * @param hit index into the verdict's hits
 * @param frame index in the clip, from 0
 * @param png a copy at most 640 pixels wide
 */
public record EvidenceFrame(int hit, int frame, double seconds, byte[] png) {}
