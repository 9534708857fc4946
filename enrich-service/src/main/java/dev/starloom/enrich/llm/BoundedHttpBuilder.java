package dev.starloom.enrich.llm;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import java.time.Duration;

/** Hands the chat client its way to the server; the client's own wish for a time-out is ignored. */
final class BoundedHttpBuilder implements HttpClientBuilder {
  private final BoundedHttp http;
  private final Duration limit;

  BoundedHttpBuilder(java.net.http.HttpClient http, Duration limit) {
    this.http = new BoundedHttp(http, limit);
    this.limit = limit;
  }

  @Override
  public Duration connectTimeout() {
    return limit;
  }

  @Override
  public HttpClientBuilder connectTimeout(Duration any) {
    return this;
  }

  @Override
  public Duration readTimeout() {
    return limit;
  }

  @Override
  public HttpClientBuilder readTimeout(Duration any) {
    return this;
  }

  @Override
  public HttpClient build() {
    return http;
  }
}
