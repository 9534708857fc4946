package dev.starloom.enrich.storyboard;

import dev.starloom.enrich.scene.Picture;

/**
 * A shot to be.
 *
 * @param words the user's words for it, whole
 * @param narration the words as spoken, perhaps shortened
 */
record Take(String words, String narration, int frames, Picture picture) {}
