package dev.starloom.prompt.review;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/** Who calls. */
record Caller(Principal person) implements SecurityContext {
  /** Where there are no tokens. */
  static Caller unknown() {
    return new Caller(null);
  }

  static Caller named(String name) {
    return new Caller(() -> name);
  }

  @Override
  public Principal getUserPrincipal() {
    return person;
  }

  @Override
  public boolean isUserInRole(String role) {
    return false;
  }

  @Override
  public boolean isSecure() {
    return false;
  }

  @Override
  public String getAuthenticationScheme() {
    return null;
  }
}
