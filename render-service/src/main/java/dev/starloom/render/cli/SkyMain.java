package dev.starloom.render.cli;

import dev.starloom.platform.typeset.Typeface;
import dev.starloom.sky.Body;
import dev.starloom.sky.Camera;
import dev.starloom.sky.LocalSky;
import dev.starloom.sky.Refraction;
import dev.starloom.sky.SkyData;
import dev.starloom.sky.Target;
import dev.starloom.sky.Targets;
import dev.starloom.sky.Vector;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Draws one still of the night sky and writes down where everything in it stands, or with {@code
 * --gallery DIR} draws the scenes of a gallery; the options are in {@link SkyOptions#USAGE}. A line
 * about the target goes to standard output, what is wrong to standard error. Exit codes: 0 done; 1
 * the target is below the horizon or a file can't be written; 2 the arguments are wrong.
 */
public final class SkyMain {
  private static final String GALLERY = "--gallery";
  private static final int NOT_POSSIBLE = 1;
  private static final int USAGE = 2;
  private static final double SUNSET = -0.83;

  private SkyMain() {}

  public static void main(String[] arguments) {
    var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(run(arguments, out, err));
  }

  static int run(String[] arguments, PrintStream out, PrintStream err) {
    try {
      if (arguments.length > 0 && arguments[0].equals(GALLERY)) {
        if (arguments.length != 2) {
          throw new SkyOptions.Wrong("--gallery takes a folder, and no other option.");
        }
        var gallery = new Gallery(Typeface.bundled(), SkyData.bundled());
        gallery.write(GalleryScene.all(), Path.of(arguments[1]), out);
        return 0;
      }
      return draw(SkyOptions.parse(arguments), out, err);
    } catch (SkyOptions.Wrong e) {
      err.println(e.getMessage());
      return USAGE;
    } catch (IOException e) {
      err.println("Can't write " + e.getMessage() + ".");
      return NOT_POSSIBLE;
    }
  }

  private static int draw(SkyOptions options, PrintStream out, PrintStream err)
      throws SkyOptions.Wrong, IOException {
    SkyData catalogue = SkyData.bundled();
    Target target = target(options.lookAt(), catalogue);
    Instant at = options.at().toInstant();
    Vector local = target.local(options.observer(), at);
    Vector middle = options.has("--refraction") ? Refraction.seen(local) : local;
    if (middle.latitude() < 0) {
      err.println(new BelowHorizon(target, options).sentence());
      return NOT_POSSIBLE;
    }
    var sky = new LocalSky(catalogue, options.observer(), at, options.has("--refraction"));
    write(options, sky, target, camera(options, middle), err);
    out.printf(
        Locale.ROOT,
        "%s stands at altitude %.2f°, azimuth %.2f°.%n",
        target.name(),
        middle.latitude(),
        middle.longitude());
    return 0;
  }

  private static Camera camera(SkyOptions options, Vector middle) {
    return Camera.across(
        middle.longitude(),
        middle.latitude(),
        options.fieldOfView(),
        options.width(),
        options.height());
  }

  private static void write(
      SkyOptions options, LocalSky sky, Target target, Camera camera, PrintStream err)
      throws IOException {
    if (options.record() != null) {
      new SkyRecord(sky, camera, options.width(), options.height()).write(options.record());
    }
    if (options.picture() != null) {
      if (sky.local(Body.SUN).latitude() > SUNSET) {
        err.println("The Sun is up; the picture shows the stars that its light hides.");
      }
      new SkyStill(sky, camera, options, target).write(options.picture());
    }
  }

  private static Target target(String name, SkyData catalogue) throws SkyOptions.Wrong {
    Optional<Target> target;
    try {
      target = new Targets(catalogue).find(name);
    } catch (IllegalArgumentException e) {
      throw new SkyOptions.Wrong("--look-at: " + e.getMessage() + ".");
    }
    return target.orElseThrow(
        () ->
            new SkyOptions.Wrong(
                "Nothing in the sky is known as \""
                    + name
                    + "\"; --look-at takes a constellation, star, planet, the moon, HIP and a"
                    + " number, or ALT,AZ."));
  }
}
