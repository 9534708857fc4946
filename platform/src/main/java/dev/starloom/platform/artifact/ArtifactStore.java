package dev.starloom.platform.artifact;

import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.platform.failure.PoisonFailure;
import dev.starloom.platform.failure.TransientFailure;
import dev.starloom.platform.json.Json;
import io.minio.BucketExistsArgs;
import io.minio.GetObjectArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.StatObjectArgs;
import io.minio.StatObjectResponse;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;

/**
 * Immutable artifacts in S3. An object is written once: a second writer of the same key gets the
 * first one's artifact back. Blocking; safe for use by several threads. Throws {@link
 * TransientFailure} if the server is away, {@link PermanentFailure} if an artifact is gone or
 * damaged.
 */
public final class ArtifactStore {
  private static final String SHA256 = "sha256";
  private static final int PRECONDITION_FAILED = 412;
  private static final int NOT_FOUND = 404;

  private final MinioClient client;
  private final String bucket;

  public ArtifactStore(MinioClient client, String bucket) {
    this.client = client;
    this.bucket = bucket;
  }

  public ArtifactRef put(String key, Path file, String mediaType) {
    try (var in = Files.newInputStream(file)) {
      return put(key, in, Files.size(file), Sha256.of(file), mediaType);
    } catch (IOException e) {
      throw new TransientFailure("can't read " + file, e);
    }
  }

  public ArtifactRef put(String key, byte[] bytes, String mediaType) {
    var in = new ByteArrayInputStream(bytes);
    return put(key, in, bytes.length, Sha256.of(bytes), mediaType);
  }

  public ArtifactRef putJson(String key, Object document) {
    return put(key, Json.write(document), "application/json");
  }

  private ArtifactRef put(String key, InputStream in, long bytes, String sha256, String mediaType) {
    try {
      client.putObject(
          PutObjectArgs.builder().bucket(bucket).object(key).stream(in, bytes, -1L)
              .contentType(mediaType)
              .extraHeaders(Map.of("If-None-Match", "*"))
              .userMetadata(Map.of(SHA256, sha256))
              .build());
      return new ArtifactRef(bucket, key, bytes, sha256, mediaType);
    } catch (ErrorResponseException e) {
      if (e.response().code() == PRECONDITION_FAILED) {
        return find(key).orElseThrow(() -> away("put " + key, e));
      }
      throw away("put " + key, e);
    } catch (MinioException e) {
      throw away("put " + key, e);
    }
  }

  /** The artifact under a key, if there is one. */
  public Optional<ArtifactRef> find(String key) {
    try {
      StatObjectResponse stat =
          client.statObject(StatObjectArgs.builder().bucket(bucket).object(key).build());
      String sha256 = stat.userMetadata().getFirst(SHA256);
      if (sha256 == null) {
        throw new PermanentFailure("artifact_broken", "The artifact " + key + " has no checksum.");
      }
      return Optional.of(new ArtifactRef(bucket, key, stat.size(), sha256, stat.contentType()));
    } catch (ErrorResponseException e) {
      if (e.response().code() == NOT_FOUND) {
        return Optional.empty();
      }
      throw away("stat " + key, e);
    } catch (MinioException e) {
      throw away("stat " + key, e);
    }
  }

  /** Downloads into a file and checks length and digest. */
  public void fetch(ArtifactRef ref, Path target) {
    try (InputStream in = open(ref, 0, ref.bytes())) {
      Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
      if (!Sha256.of(target).equals(ref.sha256())) {
        throw broken(ref);
      }
    } catch (IOException e) {
      throw new TransientFailure("can't fetch " + ref.key(), e);
    }
  }

  /** Reads a JSON document and checks its digest. */
  public <T> T readJson(ArtifactRef ref, Class<T> form) {
    try (InputStream in = open(ref, 0, ref.bytes())) {
      byte[] bytes = in.readAllBytes();
      if (!Sha256.of(bytes).equals(ref.sha256())) {
        throw broken(ref);
      }
      return Json.read(bytes, form);
    } catch (PoisonFailure e) {
      throw new PermanentFailure(
          "artifact_broken", "The document " + ref.key() + " can't be read.", e);
    } catch (IOException e) {
      throw new TransientFailure("can't read " + ref.key(), e);
    }
  }

  /** Opens a part of an artifact; the caller closes the stream. */
  public InputStream open(ArtifactRef ref, long offset, long length) {
    try {
      return client.getObject(
          GetObjectArgs.builder()
              .bucket(ref.bucket())
              .object(ref.key())
              .offset(offset)
              .length(length)
              .build());
    } catch (ErrorResponseException e) {
      if (e.response().code() == NOT_FOUND) {
        throw new PermanentFailure("artifact_broken", "The artifact " + ref.key() + " is gone.", e);
      }
      throw away("get " + ref.key(), e);
    } catch (MinioException e) {
      throw away("get " + ref.key(), e);
    }
  }

  /** Whether the server answers and has the bucket. */
  public boolean ready() {
    try {
      return client.bucketExists(BucketExistsArgs.builder().bucket(bucket).build());
    } catch (MinioException e) {
      return false;
    }
  }

  /** Makes the bucket if it is missing. */
  public void ensureBucket() {
    try {
      if (!client.bucketExists(BucketExistsArgs.builder().bucket(bucket).build())) {
        client.makeBucket(MakeBucketArgs.builder().bucket(bucket).build());
      }
    } catch (MinioException e) {
      throw away("make bucket " + bucket, e);
    }
  }

  private static TransientFailure away(String what, Exception cause) {
    return new TransientFailure("object storage: can't " + what, cause);
  }

  private static PermanentFailure broken(ArtifactRef ref) {
    return new PermanentFailure(
        "artifact_broken", "The artifact " + ref.key() + " does not have its recorded checksum.");
  }
}
