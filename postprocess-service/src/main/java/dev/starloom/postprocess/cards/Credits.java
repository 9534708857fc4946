package dev.starloom.postprocess.cards;

import dev.starloom.contracts.story.Engines;
import dev.starloom.contracts.story.Storyboard;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;

/**
 * Who and what made a film, in its language.
 *
 * @param title of the film
 * @param rows in order
 */
public record Credits(String title, List<Row> rows) {
  public Credits {
    rows = List.copyOf(rows);
  }

  /** One line. */
  public record Row(String part, String name) {}

  /**
   * @param voice who speaks, such as {@code espeak-ng/cmn}; null for nobody
   */
  public static Credits of(Storyboard board, String voice) {
    Words words = Words.of(board.language());
    var rows = new ArrayList<Row>();
    rows.add(new Row(words.say("made"), "Starloom"));
    rows.add(new Row(words.say("pictures"), engine(board, words)));
    if (voice != null) {
      rows.add(new Row(words.say("voice"), voice));
    }
    if (board.music()) {
      String how = board.finish().track() == null ? "music.composed" : "music.own";
      rows.add(new Row(words.say("music"), words.say(how)));
    }
    rows.add(new Row(words.say("stars"), words.say("stars.sources")));
    return new Credits(board.title() == null ? "" : board.title().strip(), rows);
  }

  private static String engine(Storyboard board, Words words) {
    return board.engine() == null || board.engine().equals(Engines.PLANETARIUM)
        ? words.say("engine.planetarium")
        : MessageFormat.format(words.say("engine.model"), board.engine());
  }
}
