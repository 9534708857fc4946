package dev.starloom.platform.artifact;

import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.platform.failure.PoisonFailure;
import dev.starloom.platform.failure.TransientFailure;
import dev.starloom.platform.json.Json;
import io.minio.BucketExistsArgs;
import io.minio.GetObjectArgs;
import io.minio.ListObjectsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.PutObjectBaseArgs;
import io.minio.RemoveObjectArgs;
import io.minio.Result;
import io.minio.StatObjectArgs;
import io.minio.StatObjectResponse;
import io.minio.UploadObjectArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import io.minio.messages.Item;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
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

  /** The limits of S3 for one part of an object, in bytes. */
  private static final long SMALLEST_PART = 5L << 20;

  private static final long LARGEST_PART = 5L << 30;

  private final MinioClient client;
  private final String bucket;

  public ArtifactStore(MinioClient client, String bucket) {
    this.client = client;
    this.bucket = bucket;
  }

  public ArtifactRef put(String key, Path file, String mediaType) {
    try {
      long bytes = Files.size(file);
      var ref = new ArtifactRef(bucket, key, bytes, Sha256.of(file), mediaType);
      return write(ref, () -> client.uploadObject(upload(file, ref)));
    } catch (IOException e) {
      throw new TransientFailure("can't read " + file, e);
    }
  }

  public ArtifactRef put(String key, byte[] bytes, String mediaType) {
    var ref = new ArtifactRef(bucket, key, bytes.length, Sha256.of(bytes), mediaType);
    return write(
        ref, () -> client.putObject(once(PutObjectArgs.builder().data(bytes, bytes.length), ref)));
  }

  public ArtifactRef putJson(String key, Object document) {
    return put(key, Json.write(document), "application/json");
  }

  /** In one part, because a server checks the condition of {@link #once} for whole objects only. */
  private static UploadObjectArgs upload(Path file, ArtifactRef ref) throws MinioException {
    long part = Math.min(LARGEST_PART, Math.max(SMALLEST_PART, ref.bytes()));
    return once(UploadObjectArgs.builder().filename(file.toString(), part), ref);
  }

  private static <B extends PutObjectBaseArgs.Builder<B, A>, A extends PutObjectBaseArgs> A once(
      B object, ArtifactRef ref) {
    return object
        .bucket(ref.bucket())
        .object(ref.key())
        .contentType(ref.mediaType())
        .extraHeaders(Map.of("If-None-Match", "*"))
        .userMetadata(Map.of(SHA256, ref.sha256()))
        .build();
  }

  private ArtifactRef write(ArtifactRef ref, Call<?> put) {
    try {
      ask("put " + ref.key(), put);
      return ref;
    } catch (ErrorResponseException e) {
      if (e.response().code() == PRECONDITION_FAILED) {
        return find(ref.key()).orElseThrow(() -> away("put " + ref.key(), e));
      }
      throw away("put " + ref.key(), e);
    }
  }

  /** The artifact under a key, if there is one. */
  public Optional<ArtifactRef> find(String key) {
    try {
      var args = StatObjectArgs.builder().bucket(bucket).object(key).build();
      StatObjectResponse stat = ask("stat " + key, () -> client.statObject(args));
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
    }
  }

  /** All artifacts whose keys begin with a prefix, in the order of their keys. */
  public List<ArtifactRef> under(String prefix) {
    var all = ListObjectsArgs.builder().bucket(bucket).prefix(prefix).recursive(true).build();
    try {
      return ask("list " + prefix, () -> keys(all)).stream()
          .sorted()
          .flatMap(key -> find(key).stream())
          .toList();
    } catch (ErrorResponseException e) {
      throw away("list " + prefix, e);
    }
  }

  private List<String> keys(ListObjectsArgs these) throws MinioException {
    var keys = new ArrayList<String>();
    for (Result<Item> item : client.listObjects(these)) {
      keys.add(item.get().objectName());
    }
    return keys;
  }

  /** Downloads into a file and checks length and digest. */
  public void fetch(ArtifactRef ref, Path target) {
    try (InputStream in = get(ref, of(ref))) {
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
    try (InputStream in = get(ref, of(ref))) {
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
    if (length == 0) {
      return InputStream.nullInputStream();
    }
    return get(ref, of(ref).offset(offset).length(length));
  }

  private static GetObjectArgs.Builder of(ArtifactRef ref) {
    return GetObjectArgs.builder().bucket(ref.bucket()).object(ref.key());
  }

  private InputStream get(ArtifactRef ref, GetObjectArgs.Builder part) {
    try {
      return ask("get " + ref.key(), () -> client.getObject(part.build()));
    } catch (ErrorResponseException e) {
      if (e.response().code() == NOT_FOUND) {
        throw new PermanentFailure("artifact_broken", "The artifact " + ref.key() + " is gone.", e);
      }
      throw away("get " + ref.key(), e);
    }
  }

  /**
   * Removes all artifacts whose keys begin with a prefix; none is fine too.
   *
   * @param prefix ends with a slash, so that a neighbour whose name is longer stays
   */
  public void removeUnder(String prefix) {
    if (!prefix.matches("[^/].*/")) {
      throw new IllegalArgumentException("not the prefix of a folder: " + prefix);
    }
    var all = ListObjectsArgs.builder().bucket(bucket).prefix(prefix).recursive(true).build();
    try {
      ask("remove " + prefix, () -> removeAll(all));
    } catch (ErrorResponseException e) {
      throw away("remove " + prefix, e);
    }
  }

  private boolean removeAll(ListObjectsArgs these) throws MinioException {
    for (Result<Item> item : client.listObjects(these)) {
      client.removeObject(
          RemoveObjectArgs.builder().bucket(bucket).object(item.get().objectName()).build());
    }
    return true;
  }

  /** Makes the bucket if it is missing. */
  public void ensureBucket() {
    if (hasBucket()) {
      return;
    }
    try {
      ask("make bucket " + bucket, this::makeBucket);
    } catch (ErrorResponseException e) {
      throw away("make bucket " + bucket, e);
    }
  }

  private boolean hasBucket() {
    var args = BucketExistsArgs.builder().bucket(bucket).build();
    try {
      return ask("see bucket " + bucket, () -> client.bucketExists(args));
    } catch (ErrorResponseException e) {
      throw away("see bucket " + bucket, e);
    }
  }

  private boolean makeBucket() throws MinioException {
    client.makeBucket(MakeBucketArgs.builder().bucket(bucket).build());
    return true;
  }

  private interface Call<T> {
    T run() throws MinioException;
  }

  /**
   * Calls the client, which wraps an IOException in an unchecked exception of no type of its own.
   */
  private static <T> T ask(String what, Call<T> call) throws ErrorResponseException {
    try {
      return call.run();
    } catch (ErrorResponseException e) {
      throw e;
    } catch (MinioException e) {
      throw away(what, e);
    } catch (IllegalStateException e) {
      if (e.getCause() instanceof IOException) {
        throw away(what, e);
      }
      throw e;
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
