package dev.starloom.render.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.starloom.sky.Body;
import dev.starloom.sky.Camera;
import dev.starloom.sky.LocalSky;
import dev.starloom.sky.Star;
import dev.starloom.sky.Vector;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Where everything stands, as JSON: degrees; {@code ra} and {@code dec} are the apparent place of
 * date (proper motion, precession, nutation, annual aberration; never refraction), {@code alt} and
 * {@code az} topocentric; {@code x} and {@code y} pixels with the centre of the first at 0.5.
 */
record SkyRecord(LocalSky sky, Camera camera, int width, int height) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double DIGITS = 1e5;

  void write(Path file) throws IOException {
    JSON.writeValue(file.toFile(), json());
  }

  ObjectNode json() {
    ObjectNode root = JSON.createObjectNode();
    var stars = root.putArray("stars");
    for (Star star : sky.seen().stars()) {
      Vector local = sky.local(star);
      if (local.z() > 0 && inFrame(local)) {
        Vector place = sky.ofDate(star.hip());
        ObjectNode node = stars.addObject().put("hip", star.hip());
        node.put("ra", round(place.longitude())).put("dec", round(place.latitude()));
        stand(node, local).put("mag", star.magnitude());
      }
    }
    var bodies = root.putArray("bodies");
    for (Body body : Body.values()) {
      Vector local = sky.local(body);
      if (local.z() > 0) {
        ObjectNode node = bodies.addObject().put("name", body.id());
        stand(node, local).put("mag", round(sky.place(body).magnitude()));
      }
    }
    return root;
  }

  private ObjectNode stand(ObjectNode node, Vector local) {
    boolean shown = inFrame(local);
    return node.put("alt", round(local.latitude()))
        .put("az", round(local.longitude()))
        .put("x", shown ? round(camera.x(local)) : null)
        .put("y", shown ? round(camera.y(local)) : null);
  }

  private boolean inFrame(Vector local) {
    double x = camera.x(local);
    double y = camera.y(local);
    return x >= 0 && x < width && y >= 0 && y < height;
  }

  private static Double round(double value) {
    return Math.round(value * DIGITS) / DIGITS;
  }
}
