package dev.starloom.quickstart.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "sky",
    description = {
      "Draw one still of the true night sky, write down where everything in it stands, or both.",
      "Times from the year 1000 to 3000. Exit code 1: the target is below the horizon then."
    })
final class SkyCommand implements Callable<Integer> {
  @Option(names = "--at", paramLabel = "TIME", description = "Such as 2026-08-19T21:00+08:00.")
  private String at;

  @Option(names = "--lat", description = "Degrees, north positive.")
  private String latitude;

  @Option(names = "--lon", description = "Degrees, east positive.")
  private String longitude;

  @Option(
      names = "--look-at",
      paramLabel = "NAME|ALT,AZ",
      description = "A constellation, star, planet, the moon, HIP and a number, or ALT,AZ.")
  private String lookAt;

  @Option(names = "--fov", description = "Across the width, degrees, 1 to 180 (default: 60).")
  private String fieldOfView;

  @Option(names = "--size", paramLabel = "WxH", description = "Pixels (default: 1280x720).")
  private String size;

  @Option(names = "--out", paramLabel = "PNG", description = "The picture.")
  private Path picture;

  @Option(names = "--json", paramLabel = "FILE", description = "Stars and bodies, degrees.")
  private Path record;

  @Option(names = "--refraction", description = "As the air lifts it near the horizon.")
  private boolean refraction;

  @Option(names = "--figures", description = "Draw the lines of constellations.")
  private boolean figures;

  @Option(names = "--labels", description = "Write names.")
  private boolean labels;

  @Option(names = "--foreground", paramLabel = "NAME", description = "Such as sea or mountains.")
  private String foreground;

  @Option(names = "--lang", description = "Of the names: zh, en, ja or ko (default: en).")
  private String language;

  @Option(
      names = "--gallery",
      paramLabel = "DIR",
      description = "Draw the scenes of docs/gallery instead, without other options.")
  private Path gallery;

  @Override
  public Integer call() {
    return new ServiceTool("render-service", "dev.starloom.render.cli.SkyMain", arguments())
        .run(List.of(), System.out::println);
  }

  private List<String> arguments() {
    var arguments = new ArrayList<String>();
    add(arguments, "--gallery", gallery);
    add(arguments, "--at", at);
    add(arguments, "--lat", latitude);
    add(arguments, "--lon", longitude);
    add(arguments, "--look-at", lookAt);
    add(arguments, "--fov", fieldOfView);
    add(arguments, "--size", size);
    add(arguments, "--out", picture);
    add(arguments, "--json", record);
    add(arguments, "--foreground", foreground);
    add(arguments, "--lang", language);
    flag(arguments, "--refraction", refraction);
    flag(arguments, "--figures", figures);
    flag(arguments, "--labels", labels);
    return arguments;
  }

  private static void add(List<String> arguments, String name, Object value) {
    if (value != null) {
      arguments.add(name);
      arguments.add(value.toString());
    }
  }

  private static void flag(List<String> arguments, String name, boolean set) {
    if (set) {
      arguments.add(name);
    }
  }
}
