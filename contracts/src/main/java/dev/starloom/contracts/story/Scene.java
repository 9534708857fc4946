package dev.starloom.contracts.story;

import java.util.List;

/**
 * What the planetarium draws in a shot, layer by layer: sky, figures, weather, light, foreground,
 * and the camera that sees it. Taking a layer away changes the picture.
 *
 * @param figures sky objects that must be in frame, most important first: IAU constellation
 *     abbreviations ({@code And}), stars ({@code HIP91262}), Chinese asterisms ({@code CN101}), the
 *     {@code moon}, planets ({@code venus}) or {@code milky-way}; may be empty
 * @param foreground {@code sea}, {@code cliff}, {@code hills}, {@code mountains}, {@code
 *     snowfield}, {@code grassland}, {@code palace}, {@code river} or {@code none}
 * @param weather {@code aurora}, {@code lightning}, {@code waves}, {@code meteors}, {@code clouds},
 *     {@code snow}, {@code rain}, {@code fog} or {@code none}
 * @param camera {@code pan-left}, {@code pan-right}, {@code tilt-up}, {@code tilt-down}, {@code
 *     push-in}, {@code pull-out}, {@code still}, {@code track} (keeps {@code follow} where it is)
 *     or {@code star-trails} (time-lapse)
 * @param effects more weather over the same scene, in the same words
 * @param light {@code fire} for firelight on the foreground, or null for that of the sky
 * @param follow the sky object a tracking camera keeps in its place, or null
 * @param cues when the narration names the figures; those without one appear at the beginning
 * @param views moment, place and direction; empty to let the engine choose
 */
public record Scene(
    List<String> figures,
    String foreground,
    String weather,
    String camera,
    List<String> effects,
    String light,
    String follow,
    List<Cue> cues,
    List<SkyView> views) {
  public Scene {
    figures = List.copyOf(figures);
    effects = effects == null ? List.of() : List.copyOf(effects);
    cues = cues == null ? List.of() : List.copyOf(cues);
    views = views == null ? List.of() : List.copyOf(views);
  }

  /** A scene of the four layers that every scene has. */
  public Scene(List<String> figures, String foreground, String weather, String camera) {
    this(figures, foreground, weather, camera, null, null, null, null, null);
  }
}
