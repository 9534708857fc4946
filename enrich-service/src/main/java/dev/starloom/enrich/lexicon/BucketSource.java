package dev.starloom.enrich.lexicon;

import dev.starloom.platform.failure.TransientFailure;
import io.minio.GetObjectArgs;
import io.minio.ListObjectsArgs;
import io.minio.MinioClient;
import io.minio.Result;
import io.minio.errors.MinioException;
import io.minio.messages.Item;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Lexicon files under a prefix of a bucket. Gets an object only when its ETag is new. For one
 * thread at a time.
 */
public final class BucketSource implements LexiconSource {
  private static final String SCHEME = "s3://";

  private final MinioClient client;
  private final String bucket;
  private final String prefix;
  private Map<String, Copy> copies = Map.of();

  private record Copy(String etag, String text) {}

  /**
   * @param at {@code s3://bucket} or {@code s3://bucket/prefix}
   */
  public BucketSource(MinioClient client, String at) {
    String path = at.substring(SCHEME.length()).replaceFirst("/*$", "/");
    int slash = path.indexOf('/');
    this.client = client;
    this.bucket = path.substring(0, slash);
    this.prefix = path.substring(slash + 1);
  }

  public static boolean isMeant(String place) {
    return place.startsWith(SCHEME);
  }

  @Override
  public LexiconFiles read() {
    Map<String, Copy> now = new HashMap<>();
    var gathering = new Gathering();
    try {
      for (Result<Item> result : client.listObjects(all())) {
        Item item = result.get();
        String name = item.objectName().substring(prefix.length());
        if (gathering.wants(name)) {
          Copy copy = copy(name, item);
          gathering.add(name, copy.text());
          now.put(name, copy);
        }
      }
    } catch (MinioException | IOException | IllegalStateException e) {
      // The last is how the client wraps an IOException of a list.
      throw away(e);
    }
    copies = now;
    return gathering.files();
  }

  private ListObjectsArgs all() {
    return ListObjectsArgs.builder().bucket(bucket).prefix(prefix).recursive(true).build();
  }

  private Copy copy(String name, Item item) throws MinioException, IOException {
    Copy had = copies.get(name);
    if (had != null && had.etag().equals(item.etag())) {
      return had;
    }
    var args = GetObjectArgs.builder().bucket(bucket).object(item.objectName()).build();
    return new Copy(item.etag(), FileText.read(name, client.getObject(args)));
  }

  private TransientFailure away(Exception cause) {
    return new TransientFailure(
        "can't read the lexicon of " + SCHEME + bucket + "/" + prefix, cause);
  }
}
