package dev.starloom.postprocess.delivery;

import dev.starloom.contracts.story.Engines;
import dev.starloom.contracts.story.Shot;
import dev.starloom.contracts.story.Storyboard;
import dev.starloom.platform.artifact.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where a film comes from.
 *
 * @param producer who answers for it, as a regulator knows them
 * @param storyId number of the work with that producer
 * @param promptSha256 digest of what the engine was asked for: the prompts of all shots, a line
 *     feed after each, as UTF-8
 * @param engine that made the pictures
 * @param director who planned the film, or null
 * @param seed of the story
 * @param clips digests of the clips, one a shot, in order
 */
public record Provenance(
    String producer,
    String storyId,
    String promptSha256,
    String engine,
    String director,
    long seed,
    List<String> clips) {
  public Provenance {
    clips = List.copyOf(clips);
  }

  public static Provenance of(
      String producer, String storyId, Storyboard board, List<String> clips) {
    String prompts =
        board.shots().stream().map(Shot::prompt).collect(Collectors.joining("\n", "", "\n"));
    return new Provenance(
        producer,
        storyId,
        Sha256.of(prompts.getBytes(StandardCharsets.UTF_8)),
        board.engine() == null ? Engines.PLANETARIUM : board.engine(),
        board.director(),
        board.seed(),
        clips);
  }
}
