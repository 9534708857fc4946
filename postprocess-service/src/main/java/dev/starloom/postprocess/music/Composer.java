package dev.starloom.postprocess.music;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Writes a short piece of a given length: bars of one harmony each, a melody made of one motif and
 * its variations, home on the tonic in the last bar. The same seed writes the same piece.
 */
final class Composer {
  private static final int BEATS = 4;
  private static final int TONIC_LOWEST = 45;
  private static final int[] TONICS = {0, 2, 3, 5, 7};
  private static final int OCTAVE = 12;

  /** The last chord rings this long. */
  private static final double ENDING_SECONDS = 2.2;

  private final Mood mood;
  private final Scale scale;
  private final SplittableRandom random;
  private final int tonic;
  private final List<Note> notes = new ArrayList<>();
  private final Instrument pad;
  private final Instrument pluck = new Pluck();
  private final Instrument bell = new Bell();
  private final Instrument bass = new Bass();

  private Composer(Mood mood, Scale scale, SplittableRandom random) {
    this.mood = mood;
    this.scale = scale;
    this.random = random;
    this.tonic = TONIC_LOWEST + TONICS[random.nextInt(TONICS.length)];
    this.pad = new Pad(mood.brilliance());
  }

  static List<Note> compose(Mood mood, Scale scale, double seconds, SplittableRandom random) {
    var composer = new Composer(mood, scale, random);
    double wanted = BEATS * 60 / mood.beatsPerMinute();
    double body = Math.max(1, seconds - ENDING_SECONDS);
    int bars = Math.max(1, (int) Math.round(body / wanted));
    composer.write(bars, body / bars);
    return composer.notes;
  }

  private void write(int bars, double barSeconds) {
    Motif motif = Motif.invent(mood.plucks(), random);
    for (int bar = 0; bar < bars; bar++) {
      int root = scale.root(bar);
      double at = bar * barSeconds;
      double swell = 0.65 + 0.35 * Math.sin(Math.PI * (bar + 0.5) / bars);
      harmony(root, at, barSeconds, swell);
      melody(motif, bar, at, barSeconds / BEATS, swell);
      notes.addAll(Drumming.bar(mood.drumming(), at, barSeconds / BEATS, bar, swell));
      if (random.nextDouble() < mood.bells()) {
        ring(root, at + barSeconds * random.nextInt(BEATS) / BEATS, swell);
      }
    }
    double end = bars * barSeconds;
    harmony(0, end, ENDING_SECONDS, 0.7);
    play(pluck, end, 1, 2 * scale.size(), 0.45, -0.2);
    ring(0, end + 0.1, 0.7);
  }

  private void harmony(int root, double at, double seconds, double swell) {
    List<Integer> chord = scale.chord(root);
    for (int i = 0; i < chord.size(); i++) {
      play(pad, at, seconds, scale.size() + chord.get(i), 0.8 * swell, (i - 1) * 0.6);
    }
    play(pad, at, seconds, root, 0.7 * swell, 0);
    int low = tonic + scale.semitone(root);
    notes.add(new Note(bass, at, seconds + 0.2, low - (low > 50 ? OCTAVE : 0), swell, 0));
  }

  private void melody(Motif motif, int bar, double barAt, double beat, double swell) {
    for (Motif.Tone tone : motif.bar(bar, random)) {
      int degree = scale.root(bar) + 2 * scale.size() + tone.step();
      double human = (random.nextDouble() - 0.5) * 0.02;
      double at = Math.max(0, barAt + tone.beat() * beat + human);
      play(pluck, at, 1, degree, tone.accent() * swell, 0.5 * random.nextDouble() - 0.25);
    }
  }

  private void ring(int root, double at, double swell) {
    List<Integer> chord = scale.chord(root);
    int degree = 3 * scale.size() + chord.get(random.nextInt(chord.size()));
    play(bell, at, 1, degree, 0.6 * swell, random.nextDouble() * 1.2 - 0.6);
  }

  private void play(
      Instrument instrument, double at, double seconds, int degree, double velocity, double pan) {
    int pitch = tonic + scale.semitone(degree);
    notes.add(new Note(instrument, at, seconds, pitch, velocity, pan));
  }
}
