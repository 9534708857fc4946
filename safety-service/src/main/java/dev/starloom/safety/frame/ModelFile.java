package dev.starloom.safety.frame;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A classifier's description and its model, whose bytes are known to be the described ones. */
record ModelFile(ClassifierConfig config, byte[] bytes) {
  private static final String BUNDLED = "/models/";

  ModelFile {
    String sha256 = sha256(bytes);
    if (!sha256.equals(config.sha256())) {
      throw new IllegalStateException(
          "the model %s of %s is not the one described: its sha256 is %s, expected %s; restore the file or correct the description"
              .formatted(config.file(), config.id(), sha256, config.sha256()));
    }
  }

  static ModelFile bundled(String description) {
    var config = parse(resource(BUNDLED + description));
    return new ModelFile(config, resource(BUNDLED + config.file()));
  }

  static ModelFile at(Path description) {
    var config = parse(read(description));
    return new ModelFile(config, read(description.resolveSibling(config.file())));
  }

  private static ClassifierConfig parse(byte[] json) {
    try {
      return new ObjectMapper().readValue(json, ClassifierConfig.class);
    } catch (IOException e) {
      throw new UncheckedIOException("the description of a classifier can't be read", e);
    }
  }

  private static byte[] resource(String name) {
    try (InputStream in = ModelFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + name + " is missing");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + file, e);
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
