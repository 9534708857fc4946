package dev.starloom.prompt.intake;

import com.fasterxml.jackson.databind.JsonNode;
import dev.starloom.contracts.story.SkyWish;
import dev.starloom.sky.Targets;
import dev.starloom.sky.view.SkyWishes;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads the field {@code sky} of a request. Throws {@link Rejected}, one mistake at a time. */
@ApplicationScoped
public class SkyFields {
  static final String SKY = "sky";
  private static final String CODE = "invalid_sky";
  private static final int MAX_TEXT = 100;
  private static final SkyWish NOTHING = new SkyWish(null, null, null, null, null);

  private final Targets targets;

  SkyFields(Targets targets) {
    this.targets = targets;
  }

  /** The wish, or null where none of its parts is given. */
  SkyWish read(JsonNode sky) {
    if (sky == null || sky.isNull()) {
      return null;
    }
    if (!sky.isObject()) {
      throw rejected(
          SKY,
          "The field sky must be an object with at, latitude, longitude, lookAt and fieldOfView,"
              + " each of which may be left out.");
    }
    var wish =
        new SkyWish(
            text(sky, "at"),
            number(sky, "latitude"),
            number(sky, "longitude"),
            text(sky, "lookAt"),
            number(sky, "fieldOfView"));
    check(wish);
    return wish.equals(NOTHING) ? null : wish;
  }

  /** Part by part, so that each mistake is told with the field it is in. */
  private void check(SkyWish wish) {
    Double latitude = wish.latitude();
    Double longitude = wish.longitude();
    check("at", new SkyWish(wish.at(), null, null, null, null));
    check("latitude", at(latitude, latitude == null ? longitude : Double.valueOf(0)));
    check("longitude", at(longitude == null ? latitude : Double.valueOf(0), longitude));
    check("lookAt", new SkyWish(null, null, null, wish.lookAt(), null));
    check("fieldOfView", new SkyWish(null, null, null, null, wish.fieldOfView()));
  }

  private static SkyWish at(Double latitude, Double longitude) {
    return new SkyWish(null, latitude, longitude, null, null);
  }

  private void check(String field, SkyWish part) {
    SkyWishes.check(part, targets).stream()
        .findFirst()
        .ifPresent(
            sentence -> {
              throw rejected(SKY + "." + field, sentence);
            });
  }

  private static String text(JsonNode sky, String name) {
    JsonNode node = sky.get(name);
    if (node == null || node.isNull()) {
      return null;
    }
    String text = node.textValue();
    if (text == null || PlainText.blank(text) || !isPlain(text)) {
      throw rejected(
          SKY + "." + name,
          "The field sky.%s must be a string of 1 to %d plain characters."
              .formatted(name, MAX_TEXT));
    }
    return text;
  }

  private static boolean isPlain(String text) {
    return text.length() <= MAX_TEXT
        && text.chars()
            .noneMatch(c -> Character.isISOControl(c) || Character.isSurrogate((char) c));
  }

  private static Double number(JsonNode sky, String name) {
    JsonNode node = sky.get(name);
    if (node == null || node.isNull()) {
      return null;
    }
    if (!node.isNumber()) {
      throw rejected(SKY + "." + name, "The field sky." + name + " must be a number of degrees.");
    }
    return node.doubleValue();
  }

  private static Rejected rejected(String param, String sentence) {
    return new Rejected(400, CODE, param, sentence);
  }
}
