package dev.starloom.quickstart.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.starloom.quickstart.client.Api;
import dev.starloom.quickstart.client.FilmFiles;
import dev.starloom.quickstart.client.FilmOrder;
import dev.starloom.quickstart.client.RequestKey;
import dev.starloom.quickstart.launch.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Makes one film for each story. All are ordered first, each under a key made of its request: what
 * was ordered before, by an earlier run or an equal line, is not made again.
 */
final class PersonalFilms {
  private final Api api;
  private final Path folder;
  private final Function<String, ObjectNode> requests;
  private final Map<PersonalStory, JsonNode> ordered = new LinkedHashMap<>();
  private int failed;

  /**
   * @param folder of the films, which exists
   * @param requests a request by its text
   */
  PersonalFilms(Api api, Path folder, Function<String, ObjectNode> requests) {
    this.api = api;
    this.folder = folder;
    this.requests = requests;
  }

  /**
   * @param records gets the final record of each film that was made
   * @return how many lines have no film
   */
  int make(List<PersonalStory> stories, Consumer<JsonNode> records) throws IOException {
    stories.forEach(this::order);
    int made = 0;
    for (Map.Entry<PersonalStory, JsonNode> each : ordered.entrySet()) {
      made += finished(each.getKey(), each.getValue(), records) ? 1 : 0;
    }
    Progress.say(
        "%d of %d films are in %s; %d failed."
            .formatted(made, stories.size(), folder, stories.size() - made));
    return failed;
  }

  private void order(PersonalStory story) {
    if (story.text() == null) {
      fail(story, story.error());
      return;
    }
    ObjectNode request = requests.apply(story.text());
    try {
      ordered.put(story, api.create(request, RequestKey.of(request)));
    } catch (Api.Refused e) {
      fail(story, e.getMessage());
    }
  }

  private boolean finished(PersonalStory story, JsonNode order, Consumer<JsonNode> records)
      throws IOException {
    JsonNode video = new FilmOrder(api).await(order, "line " + story.line() + ": ");
    if (!video.path("status").asText().equals("completed")) {
      fail(story, Outcome.whyNot(video));
      return false;
    }
    Path film = folder.resolve(name(story));
    if (Files.exists(film)) {
      Progress.say("line " + story.line() + ": " + film + " is there");
    } else {
      FilmFiles.save(api, video, film);
      Progress.say("line " + story.line() + ": " + film);
    }
    ((ObjectNode) video).put("line", story.line()).put("file", film.toString());
    records.accept(video);
    return true;
  }

  private String name(PersonalStory story) {
    String key = RequestKey.of(requests.apply(story.text()));
    return "%04d-%s.mp4".formatted(story.line(), key.substring(key.length() - 8));
  }

  private void fail(PersonalStory story, String why) {
    failed++;
    Progress.say("Line " + story.line() + ": " + why);
  }
}
