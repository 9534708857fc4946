package dev.starloom.enrich.visual;

import dev.starloom.contracts.story.Character;
import dev.starloom.enrich.scene.Setting;
import java.util.List;

/**
 * What a visual prompt is written from.
 *
 * @param words the user's words for the shot
 * @param cast who is in it
 * @param looks of places and things that the words name; told where there is room
 * @param size one of {@link dev.starloom.contracts.story.Shot#size()}
 * @param mood one of {@link dev.starloom.contracts.story.Storyboard#mood()}
 * @param style one of {@link dev.starloom.contracts.story.Styles#KNOWN}
 * @param seed decides what the words leave open
 */
public record ShotLook(
    String words,
    Setting setting,
    List<Character> cast,
    List<String> looks,
    String size,
    String mood,
    String style,
    long seed) {
  public ShotLook {
    cast = List.copyOf(cast);
    looks = List.copyOf(looks);
  }
}
