package dev.starloom.quickstart.cli;

import dev.starloom.quickstart.client.Api;
import dev.starloom.quickstart.launch.Home;
import dev.starloom.quickstart.launch.LaunchException;
import dev.starloom.quickstart.launch.RunFile;
import dev.starloom.quickstart.launch.RunningSystem;
import picocli.CommandLine.Option;

/** Which system a command asks. */
final class ApiOption {
  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "Base of the API (default: the running system's).")
  private String url;

  /** Waits for a system that is starting just now. */
  Api api() {
    return new Api(url == null ? ofRunningSystem() : url);
  }

  private static String ofRunningSystem() {
    return RunningSystem.await(Home.fromSystem())
        .map(RunFile::url)
        .orElseThrow(
            () ->
                new LaunchException(
                    "Nothing is running; start it with './starloom up', or name a system with"
                        + " --url URL."));
  }
}
