package dev.starloom.postprocess.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** An Ed25519 key with which a producer signs its films. Safe for use by several threads. */
public final class SigningKey {
  static final String ALGORITHM = "Ed25519";
  private static final String HEAD = "-----BEGIN PRIVATE KEY-----";
  private static final String FOOT = "-----END PRIVATE KEY-----";

  private final PrivateKey key;
  private final PublicKey publicKey;

  private SigningKey(PrivateKey key, PublicKey publicKey) {
    this.key = key;
    this.publicKey = publicKey;
  }

  /**
   * The operator's key, or else one of this installation, made at the first call.
   *
   * @param pem file with the key in PKCS 8
   * @param tools folder where the installation's own key is kept
   * @throws IllegalStateException if there is no such key in the file
   */
  public static SigningKey of(Optional<Path> pem, Path tools) {
    Path file = pem.orElseGet(() -> tools.resolve("label-key.pem"));
    try {
      if (pem.isEmpty() && !Files.exists(file)) {
        make(file);
      }
      return read(Files.readString(file));
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalStateException("no Ed25519 key in PKCS 8 in " + file, e);
    }
  }

  /** Whole or not at all; of two processes that make one, the first one's stays. */
  static void make(Path file) throws IOException, GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
    String body = Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded());
    Files.createDirectories(file.getParent());
    // A temporary file can be read by its owner alone.
    Path made = Files.createTempFile(file.getParent(), "label-key", ".pem");
    Files.writeString(made, HEAD + "\n" + body + "\n" + FOOT + "\n");
    try {
      Files.createLink(file, made);
    } catch (FileAlreadyExistsException e) {
      // The other one's key is as good.
    } finally {
      Files.delete(made);
    }
  }

  private static SigningKey read(String pem) throws GeneralSecurityException {
    String body = pem.replaceAll("-----[A-Z ]+-----|\\s", "");
    var spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body));
    PrivateKey key = KeyFactory.getInstance(ALGORITHM).generatePrivate(spec);
    return new SigningKey(key, publicHalf((EdECPrivateKey) key));
  }

  /** The JDK derives a public key only while it makes a pair: it is given the same secret. */
  private static PublicKey publicHalf(EdECPrivateKey key) throws GeneralSecurityException {
    byte[] secret = key.getBytes().orElseThrow();
    KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
    generator.initialize(NamedParameterSpec.ED25519, new KnownSecret(secret));
    return generator.generateKeyPair().getPublic();
  }

  byte[] sign(String text) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(key);
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK from 15 signs with Ed25519", e);
    }
  }

  /** X.509, as it is published. */
  byte[] publicKey() {
    return publicKey.getEncoded();
  }

  private static final class KnownSecret extends java.security.SecureRandom {
    private static final long serialVersionUID = 1;
    private final byte[] secret;

    KnownSecret(byte[] secret) {
      this.secret = Arrays.copyOf(secret, secret.length);
    }

    @Override
    public void nextBytes(byte[] bytes) {
      System.arraycopy(secret, 0, bytes, 0, bytes.length);
    }
  }
}
