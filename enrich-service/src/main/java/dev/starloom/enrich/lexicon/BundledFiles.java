package dev.starloom.enrich.lexicon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;

/** Finds the lexicon on the class path, in a folder or in a jar. */
final class BundledFiles {
  private static final String FOLDER = "/lexicon";

  /** A folder itself need not be an entry of a jar, but this is always in it. */
  private static final String KNOWN = FOLDER + "/constellations.psv";

  private BundledFiles() {}

  static LexiconFiles read() {
    URL known = BundledFiles.class.getResource(KNOWN);
    if (known == null) {
      throw new IllegalStateException("The lexicon is missing");
    }
    try {
      return known.openConnection() instanceof JarURLConnection jar
          ? inJar(jar.getJarFileURL().toURI())
          : FolderSource.read(Path.of(known.toURI()).getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("The class path is not well formed", e);
    }
  }

  private static LexiconFiles inJar(URI jar) throws IOException {
    try (FileSystem files = FileSystems.newFileSystem(Path.of(jar))) {
      return FolderSource.read(files.getPath(FOLDER));
    }
  }
}
