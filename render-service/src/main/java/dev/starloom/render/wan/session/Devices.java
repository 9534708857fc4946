package dev.starloom.render.wan.session;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out at start which devices can really be used: each is given a little work. */
public final class Devices {
  private static final Logger LOG = LoggerFactory.getLogger(Devices.class);

  private Devices() {}

  /**
   * @param fallback whether the processor takes the place of a card that can't be used
   * @throws IllegalStateException for such a card without it
   */
  public static List<Device> usable(
      List<Device> wanted, SessionSettings settings, boolean fallback) {
    return usable(wanted, settings, fallback, DeviceProof::run);
  }

  static List<Device> usable(
      List<Device> wanted, SessionSettings settings, boolean fallback, Proof proof) {
    return wanted.stream().map(device -> usable(device, settings, fallback, proof)).toList();
  }

  /** Lets a device work with its options. */
  interface Proof {
    void run(SessionOptions options, boolean card) throws OrtException;
  }

  private static Device usable(
      Device device, SessionSettings settings, boolean fallback, Proof proof) {
    try (SessionOptions options = settings.options(device)) {
      proof.run(options, device.isCard());
      LOG.atInfo().addKeyValue("device", device).log("Wan runs here");
      return device;
    } catch (OrtException e) {
      if (!fallback) {
        throw new IllegalStateException(
            device
                + " can't be used: "
                + e.getMessage()
                + ". Build with -Pgpu and install CUDA 12 with cuDNN 9, or set"
                + " starloom.render.wan.devices=cpu",
            e);
      }
      LOG.atWarn()
          .addKeyValue("device", device)
          .addKeyValue("cause", e.getMessage())
          .log("The card can't be used, Wan runs on the processor");
      return new Device(Device.CPU);
    }
  }
}
