package dev.starloom.prompt.api;

import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.platform.failure.TransientFailure;
import dev.starloom.prompt.intake.Rejected;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every failure in the contract's shape, with a stable code and no exception text. */
class ErrorMapping {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorMapping.class);
  private static final int RETRY_AFTER_SECONDS = 5;

  @ServerExceptionMapper
  Response rejected(Rejected e) {
    var answer = ErrorBody.response(e.status(), e.code(), e.param(), e.getMessage());
    return (e.status() == 401 ? answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer") : answer)
        .build();
  }

  @ServerExceptionMapper
  Response permanent(PermanentFailure e) {
    LOG.atError().addKeyValue("code", e.code()).log("An artifact can't be served", e);
    return ErrorBody.response(500, e.code(), null, e.sentence()).build();
  }

  @ServerExceptionMapper
  Response http(WebApplicationException e) {
    int status = e.getResponse().getStatus();
    String code =
        switch (status) {
          case 404 -> "not_found";
          case 405 -> "method_not_allowed";
          case 406 -> "not_acceptable";
          case 413 -> "body_too_large";
          case 415 -> "unsupported_media_type";
          default -> status < 500 ? "bad_request" : "internal_error";
        };
    return ErrorBody.response(status, code, null, sentence(status)).build();
  }

  @ServerExceptionMapper
  Response unexpected(Throwable e) {
    if (e instanceof TransientFailure || Away.causedBy(e)) {
      LOG.atWarn().addKeyValue("cause", e.toString()).log("A part we need is away");
      return ErrorBody.response(
              503, "unavailable", null, "A part of the system is away; try again soon.")
          .header("Retry-After", RETRY_AFTER_SECONDS)
          .build();
    }
    LOG.error("Unexpected failure", e);
    return ErrorBody.response(
            500, "internal_error", null, "Something unexpected happened; the log has it.")
        .build();
  }

  private static String sentence(int status) {
    return switch (status) {
      case 404 -> "There is nothing here.";
      case 405 -> "This method is not possible here.";
      case 415 -> "Send the body as application/json or multipart/form-data.";
      default -> "The request can't be served.";
    };
  }
}
