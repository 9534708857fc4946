package dev.starloom.quickstart.cli;

/**
 * What a line of data makes of a template.
 *
 * @param line its number, from 1
 * @param text null if there is none
 * @param error why, or null
 */
record PersonalStory(int line, String text, String error) {}
