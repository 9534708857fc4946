package dev.starloom.postprocess.music;

import java.util.List;

/**
 * Tones of an octave with the chord roots that sound well in it.
 *
 * <p>Pentatonic scales of China (gong, yu), Japan (yo, miyako-bushi) and Korea (pyeongjo,
 * gyemyeonjo); church modes for the others. Roots are chosen so that the chord on them has no
 * semitone.
 */
enum Scale {
  GONG(List.of(0, 2, 4, 7, 9), List.of(0, 2, 3, 1)),
  YU(List.of(0, 3, 5, 7, 10), List.of(0, 1, 4, 2)),
  YO(List.of(0, 2, 5, 7, 9), List.of(0, 2, 4, 3)),
  MIYAKO_BUSHI(List.of(0, 1, 5, 7, 8), List.of(0, 4, 2, 0)),
  PYEONGJO(List.of(0, 2, 5, 7, 9), List.of(0, 3, 2, 3)),
  GYEMYEONJO(List.of(0, 3, 5, 7, 10), List.of(0, 2, 1, 4)),
  IONIAN(List.of(0, 2, 4, 5, 7, 9, 11), List.of(0, 5, 3, 4)),
  LYDIAN(List.of(0, 2, 4, 6, 7, 9, 11), List.of(0, 1, 5, 4)),
  MIXOLYDIAN(List.of(0, 2, 4, 5, 7, 9, 10), List.of(0, 6, 3, 0)),
  DORIAN(List.of(0, 2, 3, 5, 7, 9, 10), List.of(0, 3, 6, 0)),
  AEOLIAN(List.of(0, 2, 3, 5, 7, 8, 10), List.of(0, 5, 2, 6)),
  PHRYGIAN(List.of(0, 1, 3, 5, 7, 8, 10), List.of(0, 1, 0, 6));

  private static final int OCTAVE = 12;
  private static final int PENTATONIC = 5;

  private final List<Integer> semitones;
  private final List<Integer> roots;

  Scale(List<Integer> semitones, List<Integer> roots) {
    this.semitones = semitones;
    this.roots = roots;
  }

  static Scale of(String language, Mood mood) {
    return switch (language) {
      case "zh" -> mood.bright() ? GONG : YU;
      case "ja" -> mood.bright() ? YO : MIYAKO_BUSHI;
      case "ko" -> mood.bright() ? PYEONGJO : GYEMYEONJO;
      default -> mode(mood);
    };
  }

  private static Scale mode(Mood mood) {
    return switch (mood) {
      case WONDER -> LYDIAN;
      case CALM -> IONIAN;
      case TRIUMPH -> MIXOLYDIAN;
      case LONGING -> DORIAN;
      case BATTLE -> AEOLIAN;
      case DREAD -> PHRYGIAN;
    };
  }

  /** Semitones above the tonic; degrees beyond the octave go on upwards and downwards. */
  int semitone(int degree) {
    int octave = Math.floorDiv(degree, semitones.size());
    return octave * OCTAVE + semitones.get(Math.floorMod(degree, semitones.size()));
  }

  int size() {
    return semitones.size();
  }

  /** Degree of the chord root in a bar. */
  int root(int bar) {
    return roots.get(bar % roots.size());
  }

  /** Degrees of the chord on a root: a triad, or root, third and fourth step of five tones. */
  List<Integer> chord(int root) {
    return semitones.size() == PENTATONIC
        ? List.of(root, root + 2, root + 3)
        : List.of(root, root + 2, root + 4);
  }
}
