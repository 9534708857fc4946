package dev.starloom.postprocess.quality;

import dev.starloom.contracts.event.FailureCodes;
import dev.starloom.platform.failure.PermanentFailure;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a film once more that did not pass its check; the second verdict is final. */
public final class SecondTry {
  private static final Logger LOG = LoggerFactory.getLogger(SecondTry.class);

  private SecondTry() {}

  /** Makes something that is checked. */
  @FunctionalInterface
  public interface Making<T> {
    T make() throws IOException;
  }

  /**
   * @param anew makes it of nothing that the first try had found made
   * @throws PermanentFailure {@code quality_failed} if the second one does not pass either; any
   *     other failure at once
   */
  public static <T> T of(Making<T> making, Making<T> anew) throws IOException {
    try {
      return making.make();
    } catch (PermanentFailure e) {
      if (!e.code().equals(FailureCodes.QUALITY_FAILED)) {
        throw e;
      }
      LOG.atWarn().addKeyValue("cause", e.sentence()).log("Film made again");
      return anew.make();
    }
  }
}
