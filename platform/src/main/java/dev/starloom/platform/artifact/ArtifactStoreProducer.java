package dev.starloom.platform.artifact;

import io.minio.Http;
import io.minio.MinioClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import okhttp3.OkHttpClient;

/** Gives every service its one artifact store and the client under it. */
@ApplicationScoped
class ArtifactStoreProducer {
  @Produces
  @Singleton
  MinioClient client(S3Config config) {
    return MinioClient.builder()
        .endpoint(config.endpoint())
        .credentials(config.accessKey(), config.secretKey())
        .httpClient(http(config.patience()))
        .build();
  }

  @Produces
  @Singleton
  ArtifactStore store(MinioClient client, S3Config config) {
    return new ArtifactStore(client, config.bucket());
  }

  /** The client's own limits are five minutes each. */
  private static OkHttpClient http(Duration patience) {
    return Http.newDefaultClient()
        .newBuilder()
        .connectTimeout(patience)
        .writeTimeout(patience)
        .readTimeout(patience)
        .build();
  }
}
