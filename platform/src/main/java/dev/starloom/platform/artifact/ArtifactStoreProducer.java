package dev.starloom.platform.artifact;

import io.minio.MinioClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Gives every service its one artifact store. */
@ApplicationScoped
class ArtifactStoreProducer {
  @Produces
  @Singleton
  ArtifactStore store(S3Config config) {
    MinioClient client =
        MinioClient.builder()
            .endpoint(config.endpoint())
            .credentials(config.accessKey(), config.secretKey())
            .build();
    return new ArtifactStore(client, config.bucket());
  }
}
