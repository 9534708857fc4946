package dev.starloom.prompt.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.starloom.prompt.intake.Rejected;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The error shape of the OpenAI contract. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ErrorBody(Detail error) {

  /**
   * @param type {@code invalid_request_error} or {@code server_error}
   * @param param the field at fault, or null
   * @param code stable, snake case
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Detail(
      String message,
      String type,
      String param,
      @Schema(description = "Stable, snake case.") String code) {}

  static ErrorBody of(Rejected why) {
    return new ErrorBody(
        new Detail(why.getMessage(), "invalid_request_error", why.param(), why.code()));
  }

  static Response.ResponseBuilder response(int status, String code, String param, String message) {
    String type = status < 500 ? "invalid_request_error" : "server_error";
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(new ErrorBody(new Detail(message, type, param, code)));
  }
}
