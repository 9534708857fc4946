package dev.starloom.enrich.storyboard;

import dev.starloom.enrich.narration.Act;
import dev.starloom.enrich.scene.Picture;

/**
 * A shot to be.
 *
 * @param words the user's words for it, whole, but for the mark of a part
 * @param narration the words as spoken, perhaps shortened
 * @param opening how it follows the take before
 */
record Take(String words, String narration, int frames, Picture picture, Act.Opening opening) {}
