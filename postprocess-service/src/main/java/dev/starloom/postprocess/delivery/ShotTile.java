package dev.starloom.postprocess.delivery;

/**
 * A shot on the contact sheet.
 *
 * @param start of the shot, in seconds of the film
 * @param middle when its picture is taken
 */
public record ShotTile(double start, double middle) {}
