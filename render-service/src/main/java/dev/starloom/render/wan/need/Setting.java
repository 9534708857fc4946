package dev.starloom.render.wan.need;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Settings that memory depends on.
 *
 * @param tile side of the decoder's tiles in pixels; 0 if it makes whole pictures
 * @param keep bytes of weights that may stay loaded together in a slot
 * @param arena bytes that the runtime may take of a card for one part; 0 for all
 */
public record Setting(int tile, long keep, long arena) {
  private static final int USUAL_TILE = 256;

  /** What needs least: one part at a time, pictures in tiles. */
  Setting smallest() {
    return new Setting(tile == 0 ? USUAL_TILE : tile, 0, arena);
  }

  /** Others that need less; what is given up first is what stays loaded. */
  List<Setting> smaller(ModelSize model) {
    List<Long> keeps =
        model.sums().stream().filter(sum -> sum < keep).sorted(Comparator.reverseOrder()).toList();
    var others = new ArrayList<Setting>();
    keeps.forEach(less -> others.add(new Setting(tile, less, arena)));
    others.add(new Setting(smallest().tile, keep, arena));
    keeps.forEach(less -> others.add(new Setting(smallest().tile, less, arena)));
    return others;
  }

  /** The keys that differ, as they are set. */
  String differences(Setting usual) {
    var keys = new ArrayList<String>();
    if (tile != usual.tile) {
      keys.add("starloom.render.wan.tile=" + tile);
    }
    if (keep != usual.keep) {
      keys.add("starloom.render.wan.keep=" + keep);
    }
    return String.join(" and ", keys);
  }
}
