package dev.starloom.enrich.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starloom.embedded.EmbeddedS3;
import dev.starloom.embedded.FreePorts;
import dev.starloom.platform.failure.TransientFailure;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.errors.MinioException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BucketSourceTest {
  @TempDir private static Path folder;
  private static EmbeddedS3 server;
  private static MinioClient client;

  @BeforeAll
  static void startServer() throws IOException, MinioException {
    server = EmbeddedS3.start(folder, FreePorts.next());
    client =
        MinioClient.builder()
            .endpoint(server.endpoint())
            .credentials(EmbeddedS3.ACCESS_KEY, EmbeddedS3.SECRET_KEY)
            .build();
    client.makeBucket(MakeBucketArgs.builder().bucket("words").build());
  }

  @AfterAll
  static void stopServer() throws IOException {
    server.close();
  }

  private static void put(String key, String text) throws MinioException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    client.putObject(
        PutObjectArgs.builder().bucket("words").object(key).data(bytes, bytes.length).build());
  }

  @Test
  void files_under_the_prefix_are_read() throws MinioException {
    put("one/a.psv", "1");
    put("one/looks/a.psv", "2");
    put("one/a.txt", "no lexicon file");
    put("other/b.psv", "of another prefix");
    assertThat(new BucketSource(client, "s3://words/one").read().texts())
        .containsOnlyKeys("a.psv", "looks/a.psv");
  }

  @Test
  void a_changed_object_is_read_again() throws MinioException {
    var source = new BucketSource(client, "s3://words/two/");
    put("two/a.psv", "before");
    source.read();
    put("two/a.psv", "behind");
    assertThat(source.read().texts()).containsEntry("a.psv", "behind");
  }

  @Test
  void a_bucket_that_is_not_there_is_a_failure_for_now() {
    assertThatThrownBy(() -> new BucketSource(client, "s3://missing").read())
        .isInstanceOf(TransientFailure.class)
        .hasMessageContaining("s3://missing");
  }

  @Test
  void a_server_that_is_away_is_a_failure_for_now() throws IOException {
    var nobody = MinioClient.builder().endpoint("http://127.0.0.1:" + FreePorts.next()).build();
    assertThatThrownBy(() -> new BucketSource(nobody, "s3://words").read())
        .isInstanceOf(TransientFailure.class);
  }
}
