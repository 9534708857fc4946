package dev.starloom.architecture.config;

import java.util.List;

/** What the launcher and the build read themselves. Services inherit it and let it be. */
final class Switches {
  static final List<Setting> LAUNCHER =
      List.of(
          new Setting(
              "quickstart",
              "starloom.data",
              "Path",
              ".starloom",
              "Folder of all that a run keeps."),
          new Setting(
              "quickstart", "starloom.port", "int", "8080 or a free one", "Port of the API."),
          new Setting(
              "quickstart", "starloom.root", "Path", "", "Where Starloom is; the script sets it."),
          new Setting(
              "quickstart",
              "starloom.write",
              "boolean",
              "false",
              "For the build: a generated file is written instead of compared."));

  private Switches() {}
}
