package dev.starloom.embedded;

import java.nio.file.Path;

/** Where tests unpack the programs of PostgreSQL, once for all of them. */
final class PostgresPrograms {
  static final Path FOLDER =
      Path.of(System.getProperty("java.io.tmpdir"), "starloom-tools", "postgres");

  private PostgresPrograms() {}
}
