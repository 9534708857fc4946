package dev.starloom.sky.view;

import dev.starloom.sky.Vector;
import java.util.Optional;

/**
 * What a user wants to look at.
 *
 * @param name as people call it
 * @param wanted something in the sky, or nothing if it is a direction
 * @param direction in the local frame, or null if it is something in the sky
 */
record Look(String name, Optional<Wanted> wanted, Vector direction) {

  String id() {
    return wanted.map(Wanted::id).orElse(null);
  }
}
