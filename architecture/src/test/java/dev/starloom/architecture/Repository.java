package dev.starloom.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of the repository. Modules are found in the root's pom, so that a new one is seen. */
public final class Repository {
  public static final Path ROOT = root(Path.of("").toAbsolutePath());

  private static final Pattern MODULE = Pattern.compile("<module>([a-z-]+)</module>");

  private Repository() {}

  /** Every module that has main code. */
  public static List<String> modules() {
    return MODULE
        .matcher(text(ROOT.resolve("pom.xml")))
        .results()
        .map(match -> match.group(1))
        .filter(module -> Files.isDirectory(mainSources(module)))
        .toList();
  }

  public static List<String> services() {
    return modules().stream().filter(module -> module.endsWith("-service")).toList();
  }

  public static Path mainSources(String module) {
    return ROOT.resolve(module).resolve("src/main/java");
  }

  public static Path testSources(String module) {
    return ROOT.resolve(module).resolve("src/test/java");
  }

  public static Path mainClasses(String module) {
    return ROOT.resolve(module).resolve("target/classes");
  }

  /** All files below a folder with that end of the name; none if there is no such folder. */
  public static List<Path> files(Path folder, String end) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A path as it is named in a report: from the root. */
  public static String name(Path file) {
    return ROOT.relativize(file.toAbsolutePath()).toString().replace('\\', '/');
  }

  /** Tests run in the folder of their module, in an IDE perhaps in the root. */
  private static Path root(Path start) {
    Path folder = start;
    while (!Files.isRegularFile(folder.resolve("starloom"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
