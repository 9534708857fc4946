package dev.starloom.enrich.storyboard;

import dev.starloom.contracts.story.Character;
import dev.starloom.enrich.scene.Setting;
import dev.starloom.enrich.view.Chosen;
import java.util.List;

/**
 * What was decided for one shot.
 *
 * @param cast who is in it
 * @param size one of {@link Sizes#ALL}
 * @param transition to the next shot, or null
 */
record ShotPlan(
    int index,
    Take take,
    Setting setting,
    Chosen sky,
    List<Character> cast,
    String size,
    String transition) {}
