package dev.starloom.safety.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** One pass over the marks of one text. Remembers the last mark of each kind it looks for. */
final class NeighbourScan {
  private final Letters letters;
  private final Tokens tokens;
  private final Map<String, BitSet> excused;
  private final List<List<Slot>> slotsByKind = new ArrayList<>();
  private final List<Find> finds = new ArrayList<>();
  private int sentence;
  private int looked;

  NeighbourScan(
      Letters letters,
      List<Neighbourhood> possible,
      Tokens tokens,
      Map<String, BitSet> excused,
      int kinds) {
    this.letters = letters;
    this.tokens = tokens;
    this.excused = excused;
    for (int kind = 0; kind < kinds; kind++) {
      slotsByKind.add(new ArrayList<>(0));
    }
    for (Neighbourhood one : possible) {
      var last = new Mark[one.kinds().length];
      for (int i = 0; i < last.length; i++) {
        slotsByKind.get(one.kinds()[i]).add(new Slot(one, last, i));
      }
    }
  }

  /** The place of one kind among the last marks of a neighbourhood. */
  private record Slot(Neighbourhood of, Mark[] last, int place) {}

  List<Find> finds() {
    return finds;
  }

  /** The next one by its end. */
  void take(Mark mark) {
    goTo(mark);
    slotsByKind.get(mark.kind()).forEach(slot -> fill(slot, mark));
  }

  private void goTo(Mark mark) {
    for (; looked <= mark.from(); looked++) {
      sentence = letters.gap(looked) == Gap.END ? looked : sentence;
    }
  }

  private void fill(Slot slot, Mark mark) {
    Mark[] marks = slot.last();
    marks[slot.place()] = mark;
    for (Mark one : marks) {
      if (one == null || one.from() < sentence) {
        return;
      }
    }
    if (slot.of().holds(marks) && !isAccident(marks)) {
      found(slot.of().rule(), marks);
    }
  }

  /** A mark counts once as harm, or a text full of marks would have too many finds. */
  private void found(Rule rule, Mark[] marks) {
    if (rule.severity() == 0) {
      excused
          .computeIfAbsent(rule.category(), category -> new BitSet())
          .set(marks[0].from(), marks[0].to());
    } else {
      finds.add(Find.of(rule, List.of(marks)));
      Arrays.fill(marks, null);
    }
  }

  /** A mark that lies across two words of the text is no word of it. */
  private boolean isAccident(Mark[] marks) {
    for (Mark mark : marks) {
      if (letters.areJoinedIdeographs(mark.from(), mark.to())
          && tokens.cutBoth(letters.start(mark.from()), letters.end(mark.to() - 1))) {
        return true;
      }
    }
    return false;
  }
}
