package dev.starloom.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/** An S3-compatible server over a folder, in this process. It is not MinIO itself. */
public final class EmbeddedS3 implements AutoCloseable {
  public static final String ACCESS_KEY = "starloom";
  public static final String SECRET_KEY = "starloom-secret";

  private final S3Proxy server;
  private final String endpoint;

  private EmbeddedS3(S3Proxy server, String endpoint) {
    this.server = server;
    this.endpoint = endpoint;
  }

  public static EmbeddedS3 start(Path folder, int port) throws IOException {
    Files.createDirectories(folder);
    String endpoint = "http://127.0.0.1:" + port;
    var properties = new Properties();
    properties.setProperty("s3proxy.endpoint", endpoint);
    properties.setProperty("s3proxy.authorization", "aws-v2-or-v4");
    properties.setProperty("s3proxy.identity", ACCESS_KEY);
    properties.setProperty("s3proxy.credential", SECRET_KEY);
    try {
      S3Proxy server =
          S3Proxy.Builder.fromProperties(properties)
              .blobStore(new FilesystemNio2BlobStore(folder.toString()))
              .build();
      server.start();
      return new EmbeddedS3(server, endpoint);
    } catch (IOException e) {
      throw e;
    } catch (Exception e) { // the server declares no narrower type
      throw new IOException("can't start the S3 server on " + endpoint, e);
    }
  }

  public String endpoint() {
    return endpoint;
  }

  @Override
  public void close() throws IOException {
    try {
      server.stop();
    } catch (Exception e) { // the server declares no narrower type
      throw new IOException("can't stop the S3 server", e);
    }
  }
}
