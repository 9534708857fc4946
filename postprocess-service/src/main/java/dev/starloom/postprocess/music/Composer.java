package dev.starloom.postprocess.music;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Writes a piece for a film: bars of one harmony each, a melody made of one motif and its
 * variations, more voices the more happens, home on the tonic in the end. The same seed writes the
 * same piece.
 */
final class Composer {
  private static final int TONIC_LOWEST = 45;
  private static final int[] TONICS = {0, 1, 2, 3, 5};
  private static final int OCTAVE = 12;
  private static final int BASS_HIGHEST = 50;

  /** Above these levels the strings double in the octave, and a low chord is driven on. */
  private static final double FULL = 0.7;

  private final Mood mood;
  private final Scale scale;
  private final SplittableRandom random;
  private final int tonic;
  private final List<Note> notes = new ArrayList<>();
  private final Instrument pad;
  private final Instrument pluck = new Pluck();
  private final Instrument bell = new Bell();
  private final Instrument bass = new Bass();
  private final Instrument flute = new Flute();

  private Composer(Mood mood, Scale scale, SplittableRandom random) {
    this.mood = mood;
    this.scale = scale;
    this.random = random;
    this.tonic = TONIC_LOWEST + mood.register() + TONICS[random.nextInt(TONICS.length)];
    this.pad = new Pad(mood.brilliance());
  }

  static List<Note> compose(Score score, SplittableRandom random) {
    Mood mood = Mood.named(score.mood());
    var composer = new Composer(mood, Scale.of(score.language(), mood), random);
    composer.write(Form.bars(score, 60 / mood.beatsPerMinute()));
    return composer.notes;
  }

  private void write(List<Bar> bars) {
    Motif motif = Motif.invent(mood.plucks(), random);
    for (int i = 0; i < bars.size(); i++) {
      Bar bar = bars.get(i);
      int root = scale.root(i);
      harmony(root, bar.at(), bar.seconds(), bar.level());
      if (bar.part() != Bar.Part.BREATH) {
        low(root, bar);
        melody(motif.bar(i, random), root, bar);
        song(root, bar);
      }
      notes.addAll(Drumming.bar(mood.drumming(), bar, i));
      if (random.nextDouble() < mood.bells() * (0.4 + 0.6 * bar.level())) {
        ring(root, bar.at() + bar.beat() * random.nextInt(bar.beats()), bar.level());
      }
      if (bar.part() == Bar.Part.STRIKE) {
        strike(root, bar);
      }
    }
    Bar last = bars.get(bars.size() - 1);
    end(last.at() + last.seconds());
  }

  private void harmony(int root, double at, double seconds, double level) {
    List<Integer> chord = scale.chord(root);
    double velocity = 0.3 + 0.5 * level;
    for (int i = 0; i < chord.size(); i++) {
      play(pad, at, seconds, scale.size() + chord.get(i), velocity, (i - 1) * 0.6);
    }
    play(pad, at, seconds, root, 0.9 * velocity, 0);
    if (level > FULL) {
      play(pad, at, seconds, 2 * scale.size() + chord.get(1), velocity, 0.4);
      play(pad, at, seconds, 2 * scale.size() + root, velocity, -0.4);
    }
  }

  /** One long tone, or a pulse where drums are. */
  private void low(int root, Bar bar) {
    boolean pulse = mood.drumming() > 1 && bar.level() > FULL;
    int parts = pulse ? bar.beats() : 1;
    double seconds = bar.seconds() / parts;
    for (int i = 0; i < parts; i++) {
      bass(root, bar.at() + i * seconds, pulse ? seconds : seconds + 0.2, bar.level());
    }
    if (mood.drumming() > 2) {
      drive(root, bar);
    }
  }

  private void bass(int root, double at, double seconds, double level) {
    int pitch = tonic + scale.semitone(root);
    int low = pitch - (pitch > BASS_HIGHEST ? OCTAVE : 0);
    notes.add(new Note(bass, at, seconds, low, 0.4 + 0.6 * level, 0));
  }

  /** Short low strings on every half beat. */
  private void drive(int root, Bar bar) {
    List<Integer> chord = scale.chord(root);
    for (int i = 0; i < 2 * bar.beats(); i++) {
      int degree = i % 4 == 3 ? chord.get(2) : root;
      double velocity = (i % 4 == 0 ? 0.55 : 0.36) * (0.5 + 0.5 * bar.level());
      play(pluck, bar.at() + i * bar.beat() / 2, 0.5, degree, velocity, i % 2 == 0 ? -0.4 : 0.4);
    }
  }

  private void melody(List<Motif.Tone> tones, int root, Bar bar) {
    for (Motif.Tone tone : tones) {
      boolean weak = tone.accent() < 0.7 && bar.level() < 0.45 && random.nextBoolean();
      if (weak || tone.beat() >= bar.beats()) {
        continue;
      }
      int degree = root + 2 * scale.size() + tone.step();
      double human = (random.nextDouble() - 0.5) * 0.02;
      double at = Math.max(0, bar.at() + tone.beat() * bar.beat() + human);
      double velocity = tone.accent() * (0.4 + 0.6 * bar.level());
      play(pluck, at, 1, degree, velocity, 0.5 * random.nextDouble() - 0.25);
      if (bar.level() > FULL && tone.accent() > 0.7) {
        play(pluck, at, 1, degree + scale.size(), 0.6 * velocity, 0.3);
      }
    }
  }

  /** Long tones of the chord above everything. */
  private void song(int root, Bar bar) {
    List<Integer> chord = scale.chord(root);
    double half = bar.seconds() / 2;
    for (int i = 0; i < 2; i++) {
      if (random.nextDouble() < mood.song() * (0.3 + bar.level())) {
        int degree = 2 * scale.size() + chord.get(random.nextInt(chord.size()));
        play(flute, bar.at() + i * half, half * 0.95, degree, 0.5 + 0.4 * bar.level(), 0.15);
      }
    }
  }

  private void strike(int root, Bar bar) {
    ring(root, bar.at(), 1);
    bass(root, bar.at(), bar.seconds(), 1);
    if (mood.drumming() > 0) {
      notes.add(Drumming.stroke(bar.at()));
    }
  }

  private void ring(int root, double at, double level) {
    List<Integer> chord = scale.chord(root);
    int degree = 3 * scale.size() + chord.get(random.nextInt(chord.size()));
    play(bell, at, 1, degree, 0.35 + 0.3 * level, random.nextDouble() * 1.2 - 0.6);
  }

  private void end(double at) {
    harmony(0, at, Form.ENDING_SECONDS, 0.6);
    bass(0, at, Form.ENDING_SECONDS, 0.5);
    play(pluck, at, 1, 2 * scale.size(), 0.4, -0.2);
    ring(0, at + 0.1, 0.4);
  }

  private void play(
      Instrument instrument, double at, double seconds, int degree, double velocity, double pan) {
    int pitch = tonic + scale.semitone(degree);
    notes.add(new Note(instrument, at, seconds, pitch, velocity, pan));
  }
}
