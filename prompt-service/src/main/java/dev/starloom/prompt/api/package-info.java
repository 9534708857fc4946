/** The HTTP door: what clients may ask, and every answer in the contract's shape. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Starloom",
            version = "1",
            description =
                "A sentence of myth goes in, a film comes out. Follows the OpenAI Videos contract,"
                    + " with more fields."),
    components =
        @Components(
            securitySchemes =
                @SecurityScheme(
                    securitySchemeName = "reviewer",
                    type = SecuritySchemeType.HTTP,
                    scheme = "bearer",
                    description =
                        "A reviewer's token; needed where starloom.review.reviewers is set."),
            responses = {
              @APIResponse(
                  name = "Refused",
                  description = "Refused; the code is stable and says why.",
                  content =
                      @Content(
                          mediaType = MediaType.APPLICATION_JSON,
                          schema = @Schema(implementation = ErrorBody.class))),
              @APIResponse(
                  name = "Away",
                  description =
                      "A part of the system is away; try again after the seconds of Retry-After.",
                  content =
                      @Content(
                          mediaType = MediaType.APPLICATION_JSON,
                          schema = @Schema(implementation = ErrorBody.class)))
            }))
package dev.starloom.prompt.api;

import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
