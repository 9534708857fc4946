package dev.starloom.render.wan.residence;

import dev.starloom.platform.failure.TransientFailure;
import dev.starloom.render.wan.denoise.Branch;
import dev.starloom.render.wan.denoise.Expert;
import dev.starloom.render.wan.denoise.Experts;
import dev.starloom.render.wan.session.Device;
import dev.starloom.render.wan.session.Network;
import dev.starloom.render.wan.session.Watch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which parts of the model are loaded. Before a part is loaded, others on its device are closed,
 * those unused for longest first, until all that stay fit into the memory for weights; the part
 * itself is loaded even if it alone does not. For one run at a time.
 */
public final class Residence implements Experts, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Residence.class);

  private final Loading loading;
  private final WatchedLoading watched;
  private final Placement placement;
  private final long keepBytes;

  /** The least recently used first. */
  private final Map<Part, AutoCloseable> open = new LinkedHashMap<>();

  /**
   * @param keepBytes of weights that may stay on a device together; 0 keeps one part at a time
   */
  public Residence(Loading loading, Placement placement, long keepBytes) {
    this.loading = loading;
    watched = new WatchedLoading(loading);
    this.placement = placement;
    this.keepBytes = keepBytes;
  }

  @Override
  public Network of(Expert expert, Branch branch, Watch watch) {
    return get(new Part.Denoising(expert, branch), Network.class, watch);
  }

  /**
   * Loads a part if need be.
   *
   * @param type what the part is loaded as
   * @throws java.util.concurrent.CancellationException soon after the watch says so
   * @throws dev.starloom.platform.failure.Failure if the part can't be loaded
   */
  public synchronized <T> T get(Part part, Class<T> type, Watch watch) {
    Part loaded = placement.loaded(part);
    AutoCloseable there = open.remove(loaded);
    if (there == null) {
      makeRoom(loaded);
      there = load(loaded, placement.device(loaded), watch);
    }
    open.put(loaded, there);
    return type.cast(there);
  }

  private AutoCloseable load(Part part, Device device, Watch watch) {
    long begin = System.nanoTime();
    AutoCloseable loaded = watched.load(part, device, watch);
    LOG.atInfo()
        .addKeyValue("network", part)
        .addKeyValue("device", device)
        .addKeyValue("millis", (System.nanoTime() - begin) / 1_000_000)
        .log("Network loaded");
    return loaded;
  }

  private void makeRoom(Part wanted) {
    int slot = placement.slot(wanted);
    long bytes = loading.bytes(wanted);
    for (Part part : open.keySet()) {
      bytes += placement.slot(part) == slot ? loading.bytes(part) : 0;
    }
    var spare = new ArrayList<Part>();
    for (Part part : open.keySet()) {
      if (bytes > keepBytes && placement.slot(part) == slot) {
        bytes -= loading.bytes(part);
        spare.add(part);
      }
    }
    close(spare);
  }

  /** Closes all parts; the next use loads them again. */
  @Override
  public synchronized void close() {
    close(List.copyOf(open.keySet()));
  }

  /** One that can't be closed does not keep the others open. */
  private void close(List<Part> parts) {
    TransientFailure first = null;
    for (Part part : parts) {
      try {
        close(part, open.remove(part));
      } catch (TransientFailure e) {
        if (first == null) {
          first = e;
        } else {
          first.addSuppressed(e);
        }
      }
    }
    if (first != null) {
      throw first;
    }
  }

  static void close(Part part, AutoCloseable what) {
    try {
      what.close();
    } catch (Exception e) { // what AutoCloseable declares; a part that can't be closed is not kept
      throw new TransientFailure(part + " could not be closed", e);
    }
    LOG.atDebug().addKeyValue("network", part).log("Network closed");
  }
}
