package dev.starloom.postprocess.narration;

import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.contracts.story.Cue;
import java.util.List;
import java.util.Objects;

/**
 * What is spoken over which shot, and how long that makes the shots. Written once for a story:
 * whatever follows of it is the same for everybody who reads it.
 *
 * @param lines in the order of the shots; shots in which nothing is spoken have none
 * @param shots all shots in order
 * @param notes what is done differently than planned, one sentence each
 */
public record Narration(List<Line> lines, List<Paced> shots, List<String> notes) {
  /**
   * A spoken line.
   *
   * @param shot index of the shot, from 0
   * @param text as it is spoken
   * @param speech a {@link StoredSpeech}
   * @param voice who speaks
   * @param note on why a better voice was not used, or null
   */
  public record Line(
      int shot, String text, ArtifactRef speech, double seconds, String voice, String note) {}

  /**
   * The time of a shot.
   *
   * @param frames overlaps with its neighbours included
   * @param cues when the figures are named
   */
  public record Paced(int frames, List<Cue> cues) {
    public Paced {
      cues = List.copyOf(cues);
    }
  }

  public Narration {
    lines = List.copyOf(lines);
    shots = List.copyOf(shots);
    notes = List.copyOf(notes);
  }

  /** What is to be said about the voices, each sentence once. */
  public List<String> voiceNotes() {
    return lines.stream().map(Line::note).filter(Objects::nonNull).distinct().toList();
  }
}
