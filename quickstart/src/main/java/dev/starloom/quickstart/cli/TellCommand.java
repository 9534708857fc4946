package dev.starloom.quickstart.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.starloom.quickstart.client.Api;
import dev.starloom.quickstart.client.FilmFiles;
import dev.starloom.quickstart.client.FilmOrder;
import dev.starloom.quickstart.launch.Home;
import dev.starloom.quickstart.launch.Progress;
import dev.starloom.quickstart.launch.RunFile;
import dev.starloom.quickstart.launch.RunningSystem;
import dev.starloom.quickstart.launch.StarloomSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "tell",
    description =
        "Make a film of a sentence. Uses the running system, or starts one and stops it again.")
final class TellCommand implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Parameters(
      paramLabel = "PROMPT",
      arity = "0..1",
      description = "One or a few sentences: Chinese, English, Japanese or Korean.")
  private String prompt;

  @ArgGroup(exclusive = false)
  private TemplateInput template;

  @Option(
      names = "--out",
      description =
          "The film's file (default: film.mp4). Subtitles, picture, storyboard and overlay are written beside it."
              + " With --template the folder of the films (default: films).")
  private Path out;

  @Option(
      names = "--seconds",
      description = "Length of the film (default: as its narration needs).")
  private Double seconds;

  @Option(names = "--size", description = "WIDTHxHEIGHT (default: 1280x720).")
  private String size;

  @Option(names = "--lang", description = "zh, en, ja or ko (default: by the prompt's script).")
  private String language;

  @Option(
      names = "--narration",
      paramLabel = "LANG",
      description =
          "Language of narration and subtitles: zh, en, ja or ko (default: the prompt's language).")
  private String narration;

  @Option(names = "--seed", description = "Makes a film repeatable.")
  private Long seed;

  @Option(names = "--style", description = "Visual style (default: mythological_fantasy).")
  private String style;

  @Option(
      names = "--engine",
      description =
          "planetarium (default), or wan where a model is configured: STARLOOM_RENDER_WAN_MODEL.")
  private String engine;

  @Option(
      names = "--quality",
      description =
          "draft, standard or best: 12, 40 or 50 steps of wan (default: as it is set up). The"
              + " planetarium draws the same at each.")
  private String quality;

  @Option(names = "--fps", description = "Frames a second (default: 24).")
  private Integer fps;

  @Option(names = "--no-voice", description = "No narrator.")
  private boolean noVoice;

  @Option(names = "--no-music", description = "No music.")
  private boolean noMusic;

  @Mixin private ScreeningOptions screening;

  @Mixin private FinishOptions finish;

  @Mixin private SkyOptions sky;

  @Option(
      names = "--json",
      description = "Print the final record as one line of JSON instead of the path.")
  private boolean asJson;

  @Override
  public Integer call() throws IOException {
    if ((prompt == null) == (template == null)) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "Give a PROMPT, or --template and --data.");
    }
    finish.check(spec.commandLine());
    if (template != null) {
      return tellAll();
    }
    out = out == null ? Path.of("film.mp4") : out;
    if (prompt.isBlank()) {
      throw new CommandLine.ParameterException(spec.commandLine(), "The prompt is empty.");
    }
    Path folder = out.toAbsolutePath().getParent();
    if (Files.isDirectory(out) || !Files.isDirectory(folder)) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "Can't write " + out + ": no such folder, or it is one.");
    }
    int wrong = sky.check();
    return wrong == 0 ? onSystem(this::tell) : wrong;
  }

  /** Refuses what it can before anything is started. */
  private int tellAll() throws IOException {
    int wrong = sky.check();
    if (wrong != 0) {
      return wrong;
    }
    List<PersonalStory> stories;
    try {
      stories = template.stories(language);
    } catch (TemplateInput.Wrong e) {
      return e.exitCode;
    }
    Path folder = Files.createDirectories(out == null ? Path.of("films") : out);
    return onSystem((api, systemStays) -> tellAll(api, stories, folder));
  }

  private int tellAll(Api api, List<PersonalStory> stories, Path folder) throws IOException {
    ObjectNode common = request(api::upload);
    var films = new PersonalFilms(api, folder, text -> common.deepCopy().put("prompt", text));
    int failed =
        films.make(
            stories,
            video -> System.out.println(asJson ? video.toString() : video.path("file").asText()));
    return failed == 0 ? 0 : Starloom.FAILED;
  }

  private interface Work {
    int on(Api api, boolean systemStays) throws IOException;
  }

  private static int onSystem(Work work) throws IOException {
    Home home = Home.fromSystem();
    Optional<RunFile> running = RunningSystem.await(home);
    if (running.isPresent()) {
      return work.on(new Api(running.get().url()), true);
    }
    try (StarloomSystem system = StarloomSystem.start(home, Optional.empty())) {
      var stop = new Thread(system::close, "shutdown");
      Runtime.getRuntime().addShutdownHook(stop);
      int code = work.on(new Api(system.url()), false);
      Runtime.getRuntime().removeShutdownHook(stop);
      return code;
    }
  }

  private int tell(Api api, boolean systemStays) throws IOException {
    JsonNode video = new FilmOrder(api).place(request(api::upload));
    boolean completed = video.path("status").asText().equals("completed");
    if (completed) {
      FilmFiles files = FilmFiles.save(api, video, out);
      video.path("notes").forEach(note -> Progress.say("Note: " + note.asText()));
      Progress.say("Done: a film of " + video.path("seconds").asText() + " s");
      if (!systemStays) {
        // The URLs in the record end with the system that this command started.
        ((ObjectNode) video).set("artifacts", files.asJson());
      }
    } else {
      Progress.say(Outcome.whyNot(video));
    }
    if (asJson) {
      System.out.println(video);
    } else if (completed) {
      System.out.println(out);
    }
    return completed ? 0 : Starloom.FAILED;
  }

  /**
   * The body of the call; what the user did not say is left to the service.
   *
   * @param upload takes the user's music and answers with its id
   */
  ObjectNode request(Function<Path, String> upload) {
    ObjectNode request = JSON.createObjectNode();
    request.put("prompt", prompt);
    putIfGiven(request, "size", size);
    putIfGiven(request, "language", language);
    putIfGiven(request, "narration", narration);
    putIfGiven(request, "style", style);
    putIfGiven(request, "engine", engine);
    putIfGiven(request, "quality", quality);
    request.setAll(screening.asJson());
    if (seconds != null) {
      request.put("seconds", seconds);
    }
    if (seed != null) {
      request.put("seed", seed);
    }
    if (fps != null) {
      request.put("fps", fps);
    }
    if (!sky.asJson().isEmpty()) {
      request.set("sky", sky.asJson());
    }
    ObjectNode wishes = finish.asJson(upload);
    if (!wishes.isEmpty()) {
      request.set("finish", wishes);
    }
    request.put("voice", !noVoice);
    request.put("music", !noMusic);
    return request;
  }

  private static void putIfGiven(ObjectNode request, String name, String value) {
    if (value != null) {
      request.put(name, value);
    }
  }
}
