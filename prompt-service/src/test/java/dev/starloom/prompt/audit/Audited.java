package dev.starloom.prompt.audit;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import dev.starloom.contracts.event.StoryEvent;
import dev.starloom.platform.json.Json;
import dev.starloom.prompt.pipeline.Facts;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Stories that live in the service, and what its audit says of them. */
@ApplicationScoped
public class Audited {
  private final Facts facts;

  Audited(Facts facts) {
    this.facts = facts;
  }

  static String create(String prompt) {
    return given()
        .contentType(ContentType.JSON)
        .body("{\"prompt\":\"" + prompt + "\"}")
        .post("/v1/videos")
        .path("id");
  }

  void tell(List<? extends StoryEvent> told) {
    try {
      for (StoryEvent fact : told) {
        VertxContextSupport.subscribeAndAwait(() -> facts.apply(fact));
      }
    } catch (Throwable e) { // declared by the support; nothing here is expected to fail
      throw new AssertionError(e);
    }
  }

  static List<JsonNode> entries(String query) {
    String lines = given().get("/v1/audit?" + query).then().statusCode(200).extract().asString();
    return lines
        .lines()
        .map(line -> Json.read(line.getBytes(StandardCharsets.UTF_8), JsonNode.class))
        .toList();
  }

  static List<JsonNode> of(String storyId) {
    return entries("story=" + storyId);
  }

  static List<String> kinds(String storyId) {
    return of(storyId).stream().map(entry -> entry.path("kind").asText()).toList();
  }
}
