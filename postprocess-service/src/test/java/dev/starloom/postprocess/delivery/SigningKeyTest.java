package dev.starloom.postprocess.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {
  @TempDir Path folder;

  @Test
  void an_installation_keeps_its_key() {
    byte[] first = SigningKey.of(Optional.empty(), folder).publicKey();
    assertThat(SigningKey.of(Optional.empty(), folder).publicKey()).isEqualTo(first);
    assertThat(SigningKey.of(Optional.empty(), folder.resolve("other")).publicKey())
        .isNotEqualTo(first);
  }

  @Test
  void a_key_that_another_process_made_meanwhile_stays() throws Exception {
    Path file = Files.writeString(folder.resolve("label-key.pem"), "the other one's");
    SigningKey.make(file);
    assertThat(file).hasContent("the other one's");
    assertThat(folder.toFile().list()).containsExactly("label-key.pem");
  }

  @Test
  void only_its_owner_can_read_the_key() throws IOException {
    SigningKey.of(Optional.empty(), folder);
    assertThat(folder.toFile().list()).containsExactly("label-key.pem");
    assertThat(Files.getPosixFilePermissions(folder.resolve("label-key.pem")))
        .extracting(Enum::name)
        .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
  }

  @Test
  void the_operators_key_is_taken_with_its_public_half()
      throws IOException, GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    String body = Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
    Path pem =
        Files.writeString(
            folder.resolve("own.pem"),
            "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n");
    assertThat(SigningKey.of(Optional.of(pem), folder).publicKey())
        .isEqualTo(pair.getPublic().getEncoded());
  }

  @Test
  void a_file_that_holds_no_key_is_named() throws IOException {
    Path pem = Files.writeString(folder.resolve("own.pem"), "no key");
    assertThatThrownBy(() -> SigningKey.of(Optional.of(pem), folder))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("own.pem");
  }
}
