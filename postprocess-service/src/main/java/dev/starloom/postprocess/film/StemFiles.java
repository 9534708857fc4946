package dev.starloom.postprocess.film;

import dev.starloom.postprocess.delivery.DeliveredFile;
import dev.starloom.postprocess.delivery.Label;
import dev.starloom.postprocess.media.MediaTool;
import dev.starloom.postprocess.sound.Mix;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The parts of a film's sound for editors: FLAC with 16 bits, 48 kHz, stereo, from the first to the
 * last sample of the film.
 */
final class StemFiles {
  private StemFiles() {}

  /** Of what {@link Mix#makeApart} left in the folder. */
  static List<DeliveredFile> of(Path folder, Label label, MediaTool tool) {
    return List.of(
        flac(folder.resolve(Mix.SPEECH), label, tool),
        flac(folder.resolve(Mix.BACKGROUND), label, tool));
  }

  private static DeliveredFile flac(Path wave, Label label, MediaTool tool) {
    String name = wave.getFileName().toString().replace(".wav", ".flac");
    Path file = wave.resolveSibling(name);
    List<String> encode = List.of("-c:a", "flac", "-sample_fmt", "s16", file.toString());
    var command = new ArrayList<>(List.of("-i", wave.toString()));
    command.addAll(encode);
    tool.run(label.on(command));
    return new DeliveredFile(name, file, "audio/flac");
  }
}
