package dev.starloom.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.minio.GetObjectArgs;
import io.minio.Http;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.StatObjectArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedS3Test {
  private static final String BUCKET = "films";
  private static final String KEY = "stories/s/織女.txt";

  /** Shared, because making one reads all certificates of the JDK. */
  private static final OkHttpClient HTTP = Http.newDefaultClient();

  @TempDir private Path folder;

  @Test
  void objects_and_their_metadata_are_kept_over_a_restart() throws IOException, MinioException {
    try (var server = start()) {
      client(server, EmbeddedS3.SECRET_KEY)
          .makeBucket(MakeBucketArgs.builder().bucket(BUCKET).build());
      put(server, "night sky", Map.of());
    }

    try (var again = start()) {
      MinioClient client = client(again, EmbeddedS3.SECRET_KEY);
      var stat = client.statObject(StatObjectArgs.builder().bucket(BUCKET).object(KEY).build());
      assertThat(stat.userMetadata().getFirst("sha256")).isEqualTo("abc");
      assertThat(stat.contentType()).isEqualTo("text/plain");
      assertThat(content(client)).isEqualTo("night sky");
    }
  }

  @Test
  void what_was_written_once_stays_so_after_a_restart() throws IOException, MinioException {
    var once = Map.of("If-None-Match", "*");
    try (var server = start()) {
      client(server, EmbeddedS3.SECRET_KEY)
          .makeBucket(MakeBucketArgs.builder().bucket(BUCKET).build());
      put(server, "first", once);
    }

    try (var again = start()) {
      assertThatExceptionOfType(ErrorResponseException.class)
          .isThrownBy(() -> put(again, "second", once))
          .satisfies(e -> assertThat(e.response().code()).isEqualTo(412));
      assertThat(content(client(again, EmbeddedS3.SECRET_KEY))).isEqualTo("first");
    }
  }

  @Test
  void a_stranger_is_refused() throws IOException {
    try (var server = start()) {
      var stranger = client(server, "not-the-secret");

      assertThatExceptionOfType(ErrorResponseException.class)
          .isThrownBy(() -> stranger.makeBucket(MakeBucketArgs.builder().bucket(BUCKET).build()))
          .satisfies(e -> assertThat(e.response().code()).isEqualTo(403));
    }
  }

  private EmbeddedS3 start() throws IOException {
    return EmbeddedS3.start(folder.resolve("s3"), FreePorts.next());
  }

  private static MinioClient client(EmbeddedS3 server, String secret) {
    return MinioClient.builder()
        .endpoint(server.endpoint())
        .credentials(EmbeddedS3.ACCESS_KEY, secret)
        .httpClient(HTTP)
        .build();
  }

  private static void put(EmbeddedS3 server, String content, Map<String, String> headers)
      throws MinioException {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    client(server, EmbeddedS3.SECRET_KEY)
        .putObject(
            PutObjectArgs.builder()
                .bucket(BUCKET)
                .object(KEY)
                .data(bytes, bytes.length)
                .contentType("text/plain")
                .extraHeaders(headers)
                .userMetadata(Map.of("sha256", "abc"))
                .build());
  }

  private static String content(MinioClient client) throws IOException, MinioException {
    try (var in = client.getObject(GetObjectArgs.builder().bucket(BUCKET).object(KEY).build())) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
