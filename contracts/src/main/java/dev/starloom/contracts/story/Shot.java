package dev.starloom.contracts.story;

/**
 * One uninterrupted take.
 *
 * @param narration the line spoken over the shot, empty for none
 * @param prompt visual description: subject, place in frame, background, light, camera, style
 * @param negativePrompt what must not be seen
 * @param seconds length of the clip, overlaps with its neighbours included
 * @param scene the same for an engine that draws instead of dreaming
 */
public record Shot(
    int index,
    String narration,
    String prompt,
    String negativePrompt,
    double seconds,
    long seed,
    String style,
    Scene scene) {}
