package dev.starloom.prompt.audit;

import dev.starloom.contracts.audit.AuditEntry;
import dev.starloom.contracts.audit.AuditHead;
import dev.starloom.contracts.audit.AuditReport;
import dev.starloom.prompt.api.StoryLookup;
import dev.starloom.prompt.intake.Rejected;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Every verdict, decision and end, to be read and recomputed by anybody. */
@Path("/v1/audit")
@APIResponse(responseCode = "4XX", ref = "Refused")
@APIResponse(responseCode = "503", ref = "Away")
public class AuditResource {
  private static final String LINES = "application/x-ndjson";
  private static final int MAX_PAGE = 500;
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  private final AuditPages pages;
  private final AuditCheck check;

  AuditResource(AuditPages pages, AuditCheck check) {
    this.pages = pages;
    this.check = check;
  }

  /** One page. A page with fewer entries than asked for is the last one so far. */
  @GET
  @Produces(LINES)
  @Operation(operationId = "listAudit", summary = "Entries of the audit, oldest first, one a line")
  @APIResponse(responseCode = "200", description = "One page; the last one is shorter than limit.")
  public Uni<String> list(
      @Parameter(description = "Number of the entry that the page follows.")
          @QueryParam("after")
          @DefaultValue("0")
          String after,
      @Parameter(description = "1 to 500.") @QueryParam("limit") @DefaultValue("100") String limit,
      @Parameter(description = "Id of a video, deleted or not: its entries only.")
          @QueryParam("story")
          String story) {
    long seq = number("after", after, 0, Long.MAX_VALUE);
    int size = (int) number("limit", limit, 1, MAX_PAGE);
    if (story == null) {
      return pages.after(seq, size).map(AuditResource::lines);
    }
    StoryLookup.checkForm(story);
    return pages.ofStory(story, seq, size).map(AuditResource::lines);
  }

  @GET
  @Path("head")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "auditHead",
      summary = "The last entry's number and hash; who keeps it can tell later if entries are gone")
  @APIResponse(responseCode = "200", description = "Number 0 and a hash of zeros: no entry yet.")
  public Uni<AuditHead> head() {
    return pages.end().map(AuditPages.End::head);
  }

  @GET
  @Path("verify")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(operationId = "verifyAudit", summary = "Recompute the whole audit")
  @APIResponse(
      responseCode = "200",
      description = "Whether it is sound; if not, the first bad entry. Takes as long as it takes.")
  public Uni<AuditReport> verify(
      @Parameter(description = "Hash of an entry that was the head once; it must be there.")
          @QueryParam("head")
          String head) {
    if (head != null && !HASH.matcher(head).matches()) {
      throw new Rejected(400, "invalid_head", "head", "The head must be 64 lower-case hex digits.");
    }
    return check.verify(head);
  }

  private static String lines(List<AuditEntry> entries) {
    return entries.stream().map(entry -> entry.line() + "\n").collect(Collectors.joining());
  }

  private static long number(String name, String text, long least, long most) {
    try {
      long number = Long.parseLong(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // answered like a number out of range
    }
    String range = most == Long.MAX_VALUE ? "from " + least : "from " + least + " to " + most;
    throw new Rejected(
        400, "invalid_" + name, name, "The " + name + " must be a whole number " + range + ".");
  }
}
