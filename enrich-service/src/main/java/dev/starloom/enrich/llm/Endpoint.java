package dev.starloom.enrich.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;

/** Sends one question to the server of the settings. */
final class Endpoint {
  private static final String NO_KEY = "none";
  private static final int SERVER_ERROR = 500;
  private static final int TOO_MANY = 429;

  private final LlmSettings settings;
  private final HttpClient http;

  Endpoint(LlmSettings settings) {
    this.settings = settings;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(settings.limit())
            .build();
  }

  /**
   * @return what the model says, perhaps null
   * @throws NoAnswer if it says nothing within the limit
   */
  String ask(Commission commission, Duration limit) {
    try {
      return model(limit).chat(Question.about(commission)).aiMessage().text();
    } catch (TimeoutException e) {
      throw new NoAnswer("did not answer in time", false);
    } catch (RuntimeException e) { // whatever a foreign server does, the rules go on
      throw noAnswer(e);
    }
  }

  private static NoAnswer noAnswer(RuntimeException cause) {
    for (Throwable t = cause; t != null; t = t.getCause()) {
      if (t instanceof HttpException refused) {
        int status = refused.statusCode();
        return new NoAnswer(
            "answered with status " + status, status >= SERVER_ERROR || status == TOO_MANY);
      }
      if (t instanceof IOException && !(t instanceof JsonProcessingException)) {
        return new NoAnswer("could not be heard", true);
      }
    }
    return new NoAnswer("did not answer like a language model", true);
  }

  private OpenAiChatModel model(Duration limit) {
    var model =
        OpenAiChatModel.builder()
            .httpClientBuilder(new BoundedHttpBuilder(http, limit))
            .baseUrl(settings.baseUrl())
            .apiKey(settings.key() == null ? NO_KEY : settings.key())
            .modelName(settings.model())
            .temperature(0.0)
            .maxRetries(0);
    return switch (settings.form()) {
      case JSON_SCHEMA ->
          model.responseFormat(AnswerSchema.format()).strictJsonSchema(true).build();
      case JSON_OBJECT -> model.responseFormat("json_object").build();
      case NONE -> model.build();
    };
  }
}
