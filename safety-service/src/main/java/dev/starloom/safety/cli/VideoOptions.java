package dev.starloom.safety.cli;

import dev.starloom.contracts.story.Audiences;
import dev.starloom.contracts.story.Releases;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What a video is to be judged for. */
record VideoOptions(Path video, String audience, String release, boolean json) {
  private static final String USAGE =
      " Usage: --video FILE [--profile children|general|internal] [--release private|public]"
          + " [--json]";

  /**
   * @throws IllegalArgumentException with a sentence if the arguments are wrong
   */
  static VideoOptions parse(String... arguments) {
    Deque<String> rest = new ArrayDeque<>(List.of(arguments));
    var options = new VideoOptions(null, Audiences.GENERAL, Releases.PRIVATE, false);
    while (!rest.isEmpty()) {
      options = options.with(rest.remove(), rest);
    }
    return options;
  }

  private VideoOptions with(String name, Deque<String> rest) {
    return switch (name) {
      case "--json" -> new VideoOptions(video, audience, release, true);
      case "--video" -> new VideoOptions(Path.of(value(name, rest)), audience, release, json);
      case "--profile" -> new VideoOptions(video, one(name, rest, Audiences.KNOWN), release, json);
      case "--release" -> new VideoOptions(video, audience, one(name, rest, Releases.KNOWN), json);
      default -> throw wrong("The argument " + name + " is not known with --video.");
    };
  }

  private static String one(String name, Deque<String> rest, List<String> known) {
    String value = value(name, rest);
    if (!known.contains(value)) {
      throw wrong(name + " takes one of " + String.join(", ", known) + ", not " + value + ".");
    }
    return value;
  }

  private static String value(String name, Deque<String> rest) {
    if (rest.isEmpty()) {
      throw wrong(name + " needs a value.");
    }
    return rest.remove();
  }

  private static IllegalArgumentException wrong(String sentence) {
    return new IllegalArgumentException(sentence + USAGE);
  }
}
