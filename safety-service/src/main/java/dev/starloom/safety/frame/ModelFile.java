package dev.starloom.safety.frame;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A classifier's description and its model, whose bytes are known to be the described ones.
 *
 * @param description name of its file
 * @param sha256 of the bytes
 */
record ModelFile(String description, ClassifierConfig config, byte[] bytes, String sha256) {
  private static final String BUNDLED = "/models/";

  ModelFile {
    if (config.sha256() != null && !sha256.equals(config.sha256())) {
      throw new BrokenModel(
          "%s: field sha256: the model %s is not the one described, its sha256 is %s, expected %s; restore the file or correct the description."
              .formatted(description, config.file(), sha256, config.sha256()));
    }
  }

  private ModelFile(String description, ClassifierConfig config, byte[] bytes) {
    this(description, config, bytes, sha256(bytes));
  }

  static ModelFile bundled(String description) {
    var config = Description.parse(description, resource(BUNDLED + description));
    return new ModelFile(description, config, resource(BUNDLED + config.file()));
  }

  /**
   * @throws BrokenModel if description or model are missing or not what they should be
   */
  static ModelFile at(Path description) {
    String name = description.getFileName().toString();
    var config = Description.parse(name, read(description, name + " can't be read"));
    Path model = description.resolveSibling(config.file());
    return new ModelFile(
        name, config, read(model, name + ": field file: the model " + model + " can't be read"));
  }

  /** What is still needed when the model is loaded. */
  ModelFile withoutBytes() {
    return new ModelFile(description, config, new byte[0], sha256);
  }

  private static byte[] resource(String name) {
    try (InputStream in = ModelFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new BrokenModel("The resource " + name + " is missing.");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(Path file, String otherwise) {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new BrokenModel(otherwise + ", it is missing.", e);
    } catch (IOException e) {
      throw new BrokenModel(otherwise + ".", e);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
