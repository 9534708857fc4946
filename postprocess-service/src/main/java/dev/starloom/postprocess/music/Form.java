package dev.starloom.postprocess.music;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** The bars of a piece: cut to the film's cuts, and as loud as its shots are wild. */
final class Form {
  /** The last chord rings this long. */
  static final double ENDING_SECONDS = 2.2;

  private static final int BEATS = 4;

  /** The music of the quietest shot, and of the wildest beside the climax. */
  private static final double LOW = 0.38;

  private static final double HIGH = 0.8;

  private final Score score;
  private final int climax;
  private final double low;
  private final double range;

  private Form(Score score) {
    this.score = score;
    this.climax = score.climax();
    this.low = score.sections().stream().mapToDouble(Section::intensity).min().orElse(0);
    double high = score.sections().get(climax).intensity();
    this.range = Math.max(0.1, high - low);
  }

  /**
   * @param beat its length in the mood's own tempo
   */
  static List<Bar> bars(Score score, double beat) {
    var form = new Form(score);
    double end = Math.max(Math.min(1, score.seconds()), score.seconds() - ENDING_SECONDS);
    double[] cuts =
        DoubleStream.concat(
                score.sections().stream()
                    .mapToDouble(Section::start)
                    .filter(at -> at == 0 || at < end - beat),
                DoubleStream.of(end))
            .toArray();
    var bars = new ArrayList<Bar>();
    for (Grid.Span span : Grid.of(beat, cuts)) {
      form.divide(span, bars);
    }
    return form.withClimax(bars);
  }

  /** Bars of four beats; the last two share what is left, so that none is a single beat. */
  private void divide(Grid.Span span, List<Bar> bars) {
    int done = 0;
    while (done < span.beats()) {
      int left = span.beats() - done;
      int beats = left <= BEATS + 1 ? left : left == BEATS + 2 ? 3 : BEATS;
      double at = span.start() + done * span.beat();
      bars.add(new Bar(at, span.beat(), beats, level(at), Bar.Part.USUAL));
      done += beats;
    }
  }

  /** Of a shot, rising through the one before the climax and sinking through the last. */
  private double level(double at) {
    int section = section(at);
    double start = score.sections().get(section).start();
    double part = (at - start) / Math.max(0.1, score.end(section) - start);
    if (score.sections().size() == 1) {
      return LOW + (1 - LOW) * Math.pow(Math.sin(Math.PI * Math.pow(part, 1.6)), 2);
    }
    double level = section == climax ? 1 : own(section);
    if (section == climax - 1) {
      level = Math.max(level, level + (0.9 - level) * part);
    }
    return section == score.sections().size() - 1 ? level - (level - LOW) * 0.8 * part : level;
  }

  private double own(int section) {
    double wild = (score.sections().get(section).intensity() - low) / range;
    double opening = section == 0 ? 0.8 : 1;
    return (LOW + (HIGH - LOW) * wild) * opening;
  }

  private int section(double at) {
    int section = 0;
    while (section + 1 < score.sections().size()
        && score.sections().get(section + 1).start() <= at + 0.25) {
      section++;
    }
    return section;
  }

  private List<Bar> withClimax(List<Bar> bars) {
    int strike = strike(bars);
    if (strike > 0) {
      bars.set(strike, marked(bars.get(strike), 1, Bar.Part.STRIKE));
    }
    if (strike > 1) {
      bars.set(strike - 1, marked(bars.get(strike - 1), 0.35, Bar.Part.BREATH));
    }
    return bars;
  }

  /** The first bar of the climax, or of a single shot the loudest; 0 where that is the first. */
  private int strike(List<Bar> bars) {
    int strike = 0;
    for (int i = 1; i < bars.size(); i++) {
      if (bars.get(i).level() > bars.get(strike).level() + 1e-9) {
        strike = i;
      }
    }
    return strike;
  }

  private static Bar marked(Bar bar, double level, Bar.Part part) {
    return new Bar(bar.at(), bar.beat(), bar.beats(), level, part);
  }
}
