package dev.starloom.render.planetarium.figure.art;

import dev.starloom.sky.SkyData;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the drawings under {@code /sky/art}; the format is told beside them.
 *
 * <p>A malformed drawing is a fault of the build and throws {@link IllegalArgumentException} with
 * the file and the line.
 */
public final class ArtReader {
  private ArtReader() {}

  /** The drawing of a name, or nothing where there is none. */
  public static Optional<Art> read(String name) {
    try (InputStream in = SkyData.class.getResourceAsStream("/sky/art/" + name + ".txt")) {
      if (in == null) {
        return Optional.empty();
      }
      var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return Optional.of(parse(name, lines.lines().toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Art parse(String name, Iterable<String> lines) {
    var sketch = new Sketch();
    Plane plane = null;
    Tint tint = Tint.SILVER;
    int number = 0;
    for (String line : lines) {
      number++;
      String[] words = line.replaceFirst("#.*", "").trim().split("\\s+");
      try {
        switch (words[0]) {
          case "" -> {}
          case "centre" -> plane = plane(words);
          case "tint" -> tint = Tint.valueOf(words[1].toUpperCase(Locale.ROOT));
          case "use" -> sketch.use(words, ArtReader::part);
          default -> sketch.add(words);
        }
      } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
        throw new IllegalArgumentException(name + ", line " + number + ": " + line, e);
      }
    }
    return new Art(plane == null ? new Plane(0, 0) : plane, tint, sketch.groups());
  }

  private static Plane plane(String[] words) {
    return new Plane(Double.parseDouble(words[1]), Double.parseDouble(words[2]));
  }

  private static Iterable<String> part(String name) {
    try (InputStream in = SkyData.class.getResourceAsStream("/sky/art/part/" + name + ".txt")) {
      if (in == null) {
        throw new IllegalArgumentException("no such part: " + name);
      }
      var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return lines.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
