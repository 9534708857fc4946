package dev.starloom.contracts.story;

/** The preferred name in each language; {@code en} is the IAU name where one exists. */
public record Names(String zh, String en, String ja, String ko) {}
