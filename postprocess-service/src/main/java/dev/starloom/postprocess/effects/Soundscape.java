package dev.starloom.postprocess.effects;

import dev.starloom.contracts.story.Storyboard;
import dev.starloom.postprocess.sound.Backdrop;
import dev.starloom.postprocess.sound.Ducking;
import dev.starloom.postprocess.sound.Stereo;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * The sounds of a film's scenes, behind everything else. A sound that goes on in the next shot goes
 * on without a break; otherwise it fades with the shots. Equal boards sound equal.
 */
public final class Soundscape implements Backdrop {
  /** By how much effects are lower while somebody speaks, in decibels. */
  static final double DUCKING = 6;

  private static final double FADE_SECONDS = 0.8;
  private static final double OPENING_SECONDS = 1.2;

  private final long seed;
  private final List<Stretch> stretches = new ArrayList<>();

  /** Where a sound is heard, in seconds. */
  record Stretch(Effect effect, double start, double end) {}

  /**
   * @param starts of the shots in seconds
   * @param seconds length of the film
   */
  public Soundscape(Storyboard board, List<Double> starts, double seconds) {
    this.seed = board.seed();
    List<Set<Effect>> heard = board.shots().stream().map(shot -> Effect.of(shot.scene())).toList();
    for (Effect effect : Effect.values()) {
      for (int shot = 0; shot < heard.size(); shot++) {
        int first = shot;
        while (shot < heard.size() && heard.get(shot).contains(effect)) {
          shot++;
        }
        if (shot > first) {
          double end = shot < starts.size() ? starts.get(shot) + FADE_SECONDS : seconds;
          stretches.add(new Stretch(effect, starts.get(first), end));
        }
      }
    }
  }

  List<Stretch> stretches() {
    return List.copyOf(stretches);
  }

  @Override
  public void addTo(Stereo bus, Ducking ducking) {
    for (Stretch stretch : stretches) {
      Sound sound = sound(stretch);
      int start = Stereo.index(stretch.start());
      int end = Math.min(bus.length(), Stereo.index(stretch.end()));
      double in = (start == 0 ? OPENING_SECONDS : FADE_SECONDS) * Stereo.SAMPLE_RATE;
      double out = (end == bus.length() ? OPENING_SECONDS : FADE_SECONDS) * Stereo.SAMPLE_RATE;
      for (int i = start; i < end; i++) {
        sound.advance();
        double fade = Math.min(1, (i - start) / in) * Math.min(1, (end - 1 - i) / out);
        double gain = ducking.gain(i, DUCKING) * Math.sin(Math.PI / 2 * fade);
        bus.left()[i] += (float) (sound.left() * gain);
        bus.right()[i] += (float) (sound.right() * gain);
      }
    }
  }

  private Sound sound(Stretch stretch) {
    long place = Math.round(stretch.start() * 1000) * 31 + stretch.effect().ordinal();
    var random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + place);
    return switch (stretch.effect()) {
      case WAVES -> new Air(new Air.Kind(190, 900, 1.6, 7.5, 0.3, 1.7, 0.05), random);
      case WIND -> new Air(new Air.Kind(230, 640, 0.7, 9, 0.35, 1.2, 0.028), random);
      case RAIN -> new Air(new Air.Kind(1700, 2300, 1.7, 11, 0.8, 1, 0.014), random);
      case RIVER -> new Air(new Air.Kind(480, 1000, 1.3, 1.1, 0.6, 1, 0.024), random);
      case SHIMMER -> new Shimmer(random);
      case THUNDER -> new Thunder(random);
    };
  }
}
