package dev.starloom.prompt.api;

import dev.starloom.contracts.story.StoryRequest;
import dev.starloom.prompt.intake.Intake;
import dev.starloom.prompt.intake.Rejected;
import dev.starloom.prompt.intake.RequestReader;
import dev.starloom.prompt.intake.StoryId;
import dev.starloom.prompt.story.StoryRow;
import dev.starloom.prompt.story.StoryStore;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;

/** Create, read and list films; follows the OpenAI Videos contract. */
@Path("/v1/videos")
@Produces(MediaType.APPLICATION_JSON)
public class VideosResource {
  private static final int MAX_KEY = 255;
  private static final int MAX_PAGE = 100;
  private static final int POLL_AFTER_MILLIS = 1000;

  private final RequestReader reader;
  private final Intake intake;
  private final StoryStore stories;

  VideosResource(RequestReader reader, Intake intake, StoryStore stories) {
    this.reader = reader;
    this.intake = intake;
    this.stories = stories;
  }

  /** Accepts a story. With an idempotency key, the same call any number of times is one story. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Uni<Response> create(
      @HeaderParam("Idempotency-Key") String key, @Context UriInfo uri, byte[] body) {
    StoryRequest asked = reader.read(body);
    return intake
        .accept(storyId(key), asked)
        .flatMap(row -> object(row, uri))
        .map(
            video ->
                Response.accepted(video)
                    .location(uri.getAbsolutePathBuilder().path(video.id()).build())
                    .build());
  }

  @GET
  @Path("{id}")
  public Uni<Response> read(@PathParam("id") String id, @Context UriInfo uri) {
    return known(id)
        .flatMap(row -> object(row, uri))
        .map(video -> Response.ok(video).header("openai-poll-after-ms", POLL_AFTER_MILLIS).build());
  }

  @GET
  public Uni<VideoList> list(
      @QueryParam("limit") @DefaultValue("20") String limit,
      @QueryParam("order") @DefaultValue("desc") String order,
      @QueryParam("after") String after,
      @Context UriInfo uri) {
    int size = limit(limit);
    if (!order.equals("asc") && !order.equals("desc")) {
      throw new Rejected(400, "invalid_order", "order", "The order must be asc or desc.");
    }
    Uni<StoryRow> start = after == null ? Uni.createFrom().nullItem() : known(after);
    return start
        .flatMap(row -> stories.page(row, order.equals("desc"), size + 1))
        .flatMap(rows -> page(rows, size, uri));
  }

  private Uni<VideoList> page(List<StoryRow> rows, int size, UriInfo uri) {
    boolean more = rows.size() > size;
    Uni<List<VideoObject>> videos = Uni.createFrom().item(new ArrayList<>());
    for (StoryRow row : rows.subList(0, Math.min(size, rows.size()))) {
      videos =
          videos.flatMap(
              done ->
                  object(row, uri)
                      .map(
                          video -> {
                            done.add(video);
                            return done;
                          }));
    }
    return videos.map(page -> VideoList.of(page, more));
  }

  private Uni<StoryRow> known(String id) {
    return StoryLookup.find(stories, id);
  }

  private Uni<VideoObject> object(StoryRow row, UriInfo uri) {
    var objects = new VideoObjects(baseOf(uri));
    return stories.shots(row.id).map(shots -> objects.of(row, shots));
  }

  private static String baseOf(UriInfo uri) {
    String base = uri.getBaseUri().toString();
    return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
  }

  private static String storyId(String key) {
    if (key == null) {
      return StoryId.random();
    }
    if (key.isBlank() || key.length() > MAX_KEY) {
      throw new Rejected(
          400,
          "invalid_idempotency_key",
          "Idempotency-Key",
          "The idempotency key must have 1 to " + MAX_KEY + " characters.");
    }
    return StoryId.ofKey(key);
  }

  private static int limit(String text) {
    try {
      int limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= MAX_PAGE) {
        return limit;
      }
    } catch (NumberFormatException e) {
      // answered like a number out of range
    }
    throw new Rejected(
        400,
        "invalid_limit",
        "limit",
        "The limit must be a whole number from 1 to " + MAX_PAGE + ".");
  }
}
