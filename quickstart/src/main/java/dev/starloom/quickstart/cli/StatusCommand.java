package dev.starloom.quickstart.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.starloom.quickstart.client.Api;
import dev.starloom.quickstart.launch.Home;
import dev.starloom.quickstart.launch.Readiness;
import dev.starloom.quickstart.launch.RunFile;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "status",
    description = "Show the parts of the running system and the last stories.")
final class StatusCommand implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int STORIES = 100;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean asJson;

  @Override
  public Integer call() {
    ObjectNode status = read(RunFile.ofRunning(Home.fromSystem()));
    System.out.println(asJson ? status.toString() : text(status));
    return 0;
  }

  private static ObjectNode read(Optional<RunFile> run) {
    ObjectNode status = JSON.createObjectNode();
    status.put("running", run.isPresent());
    status.set("parts", parts(run.map(RunFile::services).orElse(List.of()), true));
    status.set("infrastructure", parts(run.map(RunFile::infrastructure).orElse(List.of()), false));
    status.put("url", run.map(RunFile::url).orElse(null));
    status.put("launcher", run.map(RunFile::pid).orElse(null));
    status.putArray("stories");
    run.filter(RunFile::ready).ifPresent(r -> addStories(status, new Api(r.url())));
    return status;
  }

  private static ArrayNode parts(List<RunFile.Part> parts, boolean services) {
    ArrayNode list = JSON.createArrayNode();
    for (RunFile.Part part : parts) {
      list.addObject()
          .put("name", part.name())
          .put("pid", part.pid())
          .put("port", part.port())
          .put("ready", services ? Readiness.of(part) : Readiness.listens(part));
    }
    return list;
  }

  /** The parts are worth showing most of all when the API is away. */
  static void addStories(ObjectNode status, Api api) {
    try {
      ArrayNode stories = status.withArray("stories");
      for (JsonNode video : api.glance(STORIES).path("data")) {
        ObjectNode story = stories.addObject();
        for (String field : List.of("id", "stage", "shotsDone", "shotsTotal", "prompt")) {
          story.set(field, video.path(field));
        }
      }
    } catch (Api.ApiException | Api.Refused e) {
      status.put("error", "The stories can't be read: " + e.getMessage());
    }
  }

  static String text(ObjectNode status) {
    if (!status.path("running").asBoolean()) {
      return "Nothing is running; start it with './starloom up'.";
    }
    var text = new StringBuilder(status.path("url").asText());
    for (String group : List.of("parts", "infrastructure")) {
      for (JsonNode part : status.path(group)) {
        text.append(
            String.format(
                "%n  %-20s pid %-8d port %-6d %s",
                part.path("name").asText(),
                part.path("pid").asLong(),
                part.path("port").asInt(),
                part.path("ready").asBoolean() ? "ready" : "NOT READY"));
      }
    }
    for (JsonNode story : status.path("stories")) {
      text.append(
          String.format(
              "%n  %s  %-12s %d/%d shots  %s",
              story.path("id").asText(),
              story.path("stage").asText(),
              story.path("shotsDone").asInt(),
              story.path("shotsTotal").asInt(),
              shortened(story.path("prompt").asText())));
    }
    if (status.hasNonNull("error")) {
      text.append(String.format("%n  %s", status.path("error").asText()));
    }
    return text.toString();
  }

  private static String shortened(String prompt) {
    String line = prompt.replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= 40
        ? line
        : line.substring(0, line.offsetByCodePoints(0, 39)) + "…";
  }
}
