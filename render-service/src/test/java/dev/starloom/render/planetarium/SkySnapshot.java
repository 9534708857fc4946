package dev.starloom.render.planetarium;

import dev.starloom.contracts.story.RenderSpec;
import dev.starloom.contracts.story.Scene;
import dev.starloom.platform.ffmpeg.FfmpegBundle;
import dev.starloom.platform.typeset.Typeface;
import dev.starloom.render.planetarium.clip.FrameSource;
import dev.starloom.render.planetarium.frame.Picture;
import dev.starloom.sky.SkyData;
import dev.starloom.sky.view.SkyPlan;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * Writes stills or a clip of a scene, to look at. Arguments: target (.png or .mp4), figures joined
 * by commas or -, foreground, weather, camera, language, WIDTHxHEIGHT, seconds, share of time,
 * seed.
 */
final class SkySnapshot {
  private SkySnapshot() {}

  public static void main(String[] arguments) throws IOException {
    var ffmpeg = FfmpegBundle.locate(Optional.empty(), Path.of("target", "ffmpeg"));
    var engine = new PlanetariumEngine(ffmpeg, Typeface.bundled(), SkyData.bundled(), 2);
    for (String line : Files.readAllLines(Path.of(arguments[0]))) {
      one(engine, line.trim().split("\\s+"));
    }
  }

  private static void one(PlanetariumEngine engine, String[] a) throws IOException {
    List<String> figures = a[1].equals("-") ? List.of() : List.of(a[1].split(","));
    String[] size = a[6].split("x");
    var spec =
        new RenderSpec(
            PlanetariumEngine.ID,
            new Scene(figures, a[2], a[3], a[4]),
            "",
            "",
            "",
            a[5],
            Long.parseLong(a[9]),
            Double.parseDouble(a[7]),
            Integer.parseInt(size[0]),
            Integer.parseInt(size[1]),
            24);
    long begin = System.nanoTime();
    System.out.println(
        a[0]
            + " "
            + engine.plans(spec).stream().map(SkyPlan::view).toList()
            + " "
            + (System.nanoTime() - begin) / 1000000
            + " ms");
    begin = System.nanoTime();
    if (a[0].endsWith(".mp4")) {
      engine.render(spec, Path.of(a[0]), done -> {}, () -> false);
    } else {
      still(engine.shot(spec), Double.parseDouble(a[8]), Path.of(a[0]));
    }
    System.out.println((System.nanoTime() - begin) / 1000000 + " ms");
  }

  private static void still(FrameSource shot, double time, Path target) throws IOException {
    Picture picture = Picture.rgb(shot.width(), shot.height());
    byte[] rgb = picture.bytes();
    shot.draw((int) (time * (shot.frames() - 1)), new float[rgb.length], picture);
    var image = new BufferedImage(shot.width(), shot.height(), BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < shot.width() * shot.height(); i++) {
      int pixel = (rgb[3 * i] & 255) << 16 | (rgb[3 * i + 1] & 255) << 8 | rgb[3 * i + 2] & 255;
      image.setRGB(i % shot.width(), i / shot.width(), pixel);
    }
    ImageIO.write(image, "png", target.toFile());
  }
}
