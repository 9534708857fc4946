package dev.starloom.contracts.story;

import java.util.List;

/**
 * What the planetarium draws in a shot.
 *
 * @param figures sky objects that must be in frame, most important first: IAU constellation
 *     abbreviations ({@code And}), stars ({@code HIP91262}) or {@code milky-way}; may be empty
 * @param foreground {@code sea}, {@code hills}, {@code mountains}, {@code snowfield}, {@code
 *     grassland}, {@code palace} or {@code river}
 * @param weather {@code aurora}, {@code lightning}, {@code waves}, {@code meteors} or {@code none}
 * @param camera {@code pan-left}, {@code pan-right}, {@code tilt-up}, {@code push-in}, {@code
 *     pull-out} or {@code still}
 */
public record Scene(List<String> figures, String foreground, String weather, String camera) {
  public Scene {
    figures = List.copyOf(figures);
  }
}
