package dev.starloom.quickstart.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.starloom.quickstart.launch.Home;
import dev.starloom.quickstart.launch.Progress;
import dev.starloom.quickstart.launch.RunFile;
import java.io.IOException;

/** Measures a running system: calls of the API beside the cheapest call there is, and a film. */
public final class Bench {
  private final Home home;
  private final RunFile run;

  public Bench(Home home, RunFile run) {
    this.home = home;
    this.run = run;
  }

  public ObjectNode measure() throws IOException, InterruptedException {
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    Progress.say("Calls: 350 stories that the text gate refuses, beside as many liveness checks …");
    var http = new HttpTimes();
    double floor = http.median(HttpTimes.floor(run.url()), 200);
    double create = http.median(HttpTimes.create(run.url()), 202);
    result.put("createMedianMillis", create);
    result.put("livenessMedianMillis", floor);
    result.put("createToLivenessRatio", create / floor);
    Progress.say("A film …");
    result.set("film", new FilmBench(home, run).measure(System.nanoTime() & Integer.MAX_VALUE));
    result.put("cores", Runtime.getRuntime().availableProcessors());
    return result;
  }
}
