package dev.starloom.prompt.review;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.security.Principal;

/** Asks for the token before anything of a review is read, and says whose it is. */
@Provider
@ReviewersOnly
public class ReviewerFilter implements ContainerRequestFilter {
  private static final String SCHEME = "Bearer";

  private final ReviewerDoor door;

  ReviewerFilter(ReviewerDoor door) {
    this.door = door;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    String name = door.nameOf(request.getHeaderString(HttpHeaders.AUTHORIZATION));
    if (name != null) {
      request.setSecurityContext(
          new Known(() -> name, request.getUriInfo().getRequestUri().getScheme()));
    }
  }

  private record Known(Principal person, String scheme) implements SecurityContext {
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
      return "https".equals(scheme);
    }

    @Override
    public String getAuthenticationScheme() {
      return SCHEME;
    }
  }
}
