package dev.starloom.platform.artifact;

import dev.starloom.embedded.EmbeddedS3;
import java.time.Duration;

/** The configuration of a service, for tests; the client is made as services make it. */
record S3Settings(
    String endpoint, String accessKey, String secretKey, String bucket, Duration patience)
    implements S3Config {

  static S3Settings of(EmbeddedS3 server) {
    return at(server.endpoint());
  }

  static S3Settings at(String endpoint) {
    return new S3Settings(
        endpoint, EmbeddedS3.ACCESS_KEY, EmbeddedS3.SECRET_KEY, "starloom", Duration.ofSeconds(20));
  }

  S3Settings withSecretKey(String other) {
    return new S3Settings(endpoint, accessKey, other, bucket, patience);
  }

  S3Settings withPatience(Duration other) {
    return new S3Settings(endpoint, accessKey, secretKey, bucket, other);
  }

  ArtifactStore store() {
    var producer = new ArtifactStoreProducer();
    return producer.store(producer.client(this), this);
  }
}
