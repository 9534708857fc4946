package dev.starloom.prompt.story;

import dev.starloom.prompt.shot.ShotRow;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A story's rows outside of a database: copied for a transaction, compared as a whole. */
final class Rows {
  private static final List<Field> STORY = columns(StoryRow.class);
  private static final List<Field> SHOT = columns(ShotRow.class);

  final StoryRow story;
  final List<ShotRow> shots;

  private Rows(StoryRow story, List<ShotRow> shots) {
    this.story = story;
    this.shots = shots;
  }

  static Rows submitted(String id) {
    var row = new StoryRow();
    row.id = id;
    row.state = new StoryState.Submitted().word();
    row.step = row.state;
    return new Rows(row, new ArrayList<>());
  }

  Rows copy() {
    var copies = new ArrayList<ShotRow>();
    for (ShotRow shot : shots) {
      copies.add(copy(SHOT, shot, new ShotRow()));
    }
    return new Rows(copy(STORY, story, new StoryRow()), copies);
  }

  /** Every value of every row. */
  List<Object> values() {
    var values = new ArrayList<>(storyValues());
    shots.forEach(shot -> SHOT.forEach(column -> values.add(get(column, shot))));
    return values;
  }

  List<Object> storyValues() {
    var values = new ArrayList<>();
    STORY.forEach(column -> values.add(get(column, story)));
    return values;
  }

  private static <R> R copy(List<Field> columns, R from, R to) {
    for (Field column : columns) {
      try {
        column.set(to, column.get(from));
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(column.getName(), e);
      }
    }
    return to;
  }

  private static Object get(Field column, Object row) {
    try {
      return column.get(row);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(column.getName(), e);
    }
  }

  private static List<Field> columns(Class<?> row) {
    return Arrays.stream(row.getFields())
        .filter(field -> !Modifier.isStatic(field.getModifiers()))
        // Reading one else checks every time who is asking.
        .peek(field -> field.setAccessible(true))
        .toList();
  }
}
