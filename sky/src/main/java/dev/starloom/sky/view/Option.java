package dev.starloom.sky.view;

/**
 * A picture that could be taken of a group of figures.
 *
 * @param aim of a camera at rest, in the middle of its move
 * @param score the higher, the finer
 */
record Option(Hour hour, Aim aim, double score) {}
