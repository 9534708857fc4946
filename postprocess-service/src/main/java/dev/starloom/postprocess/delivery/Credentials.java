package dev.starloom.postprocess.delivery;

import dev.starloom.platform.artifact.Sha256;
import dev.starloom.platform.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A signed account of a film and its making, beside the film. No C2PA library for plain Java is
 * published, so it is no C2PA manifest, and says so.
 *
 * @param note for whoever opens the file
 * @param publicKey Base64 of the X.509 form; it proves who signed only to those who know it
 * @param signature Base64, of the statement's UTF-8 bytes
 * @param statement a {@link Statement} as JSON text: what is signed are these very characters, so
 *     that nobody has to agree on how JSON is written
 */
record Credentials(
    String note, String algorithm, String publicKey, String signature, String statement) {
  private static final String NOTE =
      "A statement about an AI-generated film, signed by its producer. It is not a C2PA manifest.";

  /**
   * @param type names this form
   * @param aigc the label that the film carries as well
   * @param files each file that is delivered with the film, by name and digest
   */
  record Statement(
      String type, boolean generated, Provenance provenance, String aigc, List<Signed> files) {}

  record Signed(String name, long bytes, String sha256) {}

  static Credentials of(Provenance provenance, List<DeliveredFile> files, SigningKey key)
      throws IOException {
    var signed = new ArrayList<Signed>();
    for (DeliveredFile file : files) {
      Path path = file.file();
      signed.add(new Signed(file.name(), Files.size(path), Sha256.of(path)));
    }
    String aigc = new Label(provenance).aigc();
    var statement = new Statement("starloom.credentials.v1", true, provenance, aigc, signed);
    String text = new String(Json.write(statement), StandardCharsets.UTF_8);
    return new Credentials(
        NOTE, SigningKey.ALGORITHM, base64(key.publicKey()), base64(key.sign(text)), text);
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
