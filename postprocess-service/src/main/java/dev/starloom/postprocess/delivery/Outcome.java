package dev.starloom.postprocess.delivery;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A film that passed its checks, as it lies on disk.
 *
 * @param webVtt the cues, if there is any
 * @param poster a JPEG as wide as the film, at most 1280 pixels
 * @param tiles the shots: where each begins and where its picture is taken, in seconds
 * @param seconds length of the film
 * @param burned whether the subtitles are in the picture
 * @param loudness in LUFS, or null for a silent film
 * @param truePeak in dBTP, or null for a silent film
 * @param parts what else was made of its picture or sound, delivered as it is
 */
public record Outcome(
    Path video,
    Optional<Path> webVtt,
    Path poster,
    Path thumbnail,
    List<ShotTile> tiles,
    double seconds,
    boolean burned,
    Double loudness,
    Double truePeak,
    Map<String, Integer> counts,
    List<String> notes,
    List<DeliveredFile> parts) {}
