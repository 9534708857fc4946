package dev.starloom.postprocess.music;

import dev.starloom.contracts.story.Storyboard;
import java.util.ArrayList;
import java.util.List;

/**
 * What music is wanted.
 *
 * @param mood see {@link Storyboard}; an unknown one is wonder
 * @param language chooses the musical tradition
 * @param seconds length of the film
 * @param sections in order of time, the first at 0
 */
public record Score(
    String mood, String language, long seed, double seconds, List<Section> sections) {
  /** Where a film without a storm has its climax, as a part of its length. */
  private static final double GOLDEN = 0.75;

  public Score {
    sections = List.copyOf(sections);
    if (sections.isEmpty() || sections.get(0).start() != 0) {
      throw new IllegalArgumentException("the first section begins with the film");
    }
  }

  /**
   * The score of a storyboard.
   *
   * @param starts of its shots in seconds
   */
  public static Score of(Storyboard board, List<Double> starts, double seconds) {
    var sections = new ArrayList<Section>();
    for (int shot = 0; shot < starts.size(); shot++) {
      double start = shot == 0 ? 0 : starts.get(shot);
      sections.add(new Section(start, Drama.intensity(board.shots().get(shot))));
    }
    return new Score(board.mood(), board.language(), board.seed(), seconds, sections);
  }

  /** The section of the highest intensity; of equals the one nearest to three quarters. */
  int climax() {
    int best = 0;
    for (int i = 1; i < sections.size(); i++) {
      double more = sections.get(i).intensity() - sections.get(best).intensity();
      if (more > 0 || more == 0 && fromGolden(i) < fromGolden(best)) {
        best = i;
      }
    }
    return best;
  }

  private double fromGolden(int section) {
    return Math.abs(sections.get(section).start() - GOLDEN * seconds);
  }

  /** When a section gives way to the next. */
  double end(int section) {
    return section + 1 < sections.size() ? sections.get(section + 1).start() : seconds;
  }
}
