package dev.starloom.prompt.review;

import com.fasterxml.jackson.databind.JsonNode;
import dev.starloom.prompt.intake.JsonBody;
import dev.starloom.prompt.intake.PlainText;
import dev.starloom.prompt.intake.Rejected;
import dev.starloom.prompt.story.Voice;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.time.Instant;

/** Reads what a reviewer sends. Throws {@link Rejected}. */
final class ReviewBody {
  /** A reason may have this many characters (Unicode code points). */
  static final int MAX_REASON = 1000;

  /** The name of a reviewer may have this many. */
  static final int MAX_REVIEWER = 100;

  private final JsonNode fields;
  private final String reviewer;
  private final String reason;

  private ReviewBody(JsonNode fields, SecurityContext caller) {
    this.fields = fields;
    this.reviewer = reviewer(text("reviewer", MAX_REVIEWER), caller);
    this.reason = text("reason", MAX_REASON);
  }

  static ReviewBody read(byte[] body, SecurityContext caller) {
    return new ReviewBody(JsonBody.read(body), caller);
  }

  /** Where a name must be given. */
  static ReviewBody readNamed(byte[] body, SecurityContext caller) {
    ReviewBody read = read(body, caller);
    if (read.reviewer == null) {
      throw invalid("reviewer", "Say who you are: reviewer, 1 to " + MAX_REVIEWER + " characters.");
    }
    return read;
  }

  String decision() {
    return fields.path("decision").asText();
  }

  /** The shot that is to be made again, from 0. */
  int shot() {
    JsonNode shot = fields.path("shot");
    if (!shot.isIntegralNumber() || !shot.canConvertToInt() || shot.intValue() < 0) {
      throw invalid("shot", "Say which shot is to be made again: a whole number from 0.");
    }
    return shot.intValue();
  }

  Voice voice(Instant at) {
    return new Voice(reviewer, reason, at);
  }

  /**
   * Who speaks: whose token it is; where there are no tokens, who they say.
   *
   * @param name as it was said, or null
   */
  static String reviewer(String name, SecurityContext caller) {
    String said = reviewer(name);
    Principal known = caller.getUserPrincipal();
    if (known == null) {
      return said;
    }
    if (said != null && !Voice.sameName(said, known.getName())) {
      throw new Rejected(
          403,
          "other_reviewer",
          "reviewer",
          "The token is another reviewer's; leave the name out, or send the token of this one.");
    }
    return known.getName();
  }

  /** A name without the spaces around it, or null for none. */
  static String reviewer(String name) {
    if (name == null) {
      return null;
    }
    if (PlainText.blank(name)) {
      throw invalid("reviewer", "The reviewer's name is empty.");
    }
    return PlainText.check("reviewer", name, MAX_REVIEWER).strip();
  }

  private String text(String name, int max) {
    JsonNode node = fields.path(name);
    if (node.isMissingNode() || node.isNull()) {
      return null;
    }
    if (!node.isTextual()) {
      throw invalid(name, "The " + name + " must be a string.");
    }
    return PlainText.check(name, node.textValue(), max);
  }

  private static Rejected invalid(String name, String sentence) {
    return new Rejected(400, "invalid_" + name, name, sentence);
  }
}
