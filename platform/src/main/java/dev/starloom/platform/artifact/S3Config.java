package dev.starloom.platform.artifact;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Where artifacts are kept: any S3-compatible server. */
@ConfigMapping(prefix = "s3")
public interface S3Config {
  /** Base URL of the server, such as {@code http://minio:9000}. */
  @WithDefault("http://127.0.0.1:9000")
  String endpoint();

  /** Access key id. */
  @WithDefault("starloom")
  String accessKey();

  /** Secret key. */
  @WithDefault("starloom-secret")
  String secretKey();

  /** The bucket; made at start if it is missing and the key may make it. */
  @WithDefault("starloom")
  String bucket();

  /** How long a server may be silent before it counts as away. */
  @WithDefault("20s")
  Duration patience();
}
