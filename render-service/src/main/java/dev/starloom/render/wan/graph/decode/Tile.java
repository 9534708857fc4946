package dev.starloom.render.wan.graph.decode;

import dev.starloom.render.wan.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the frames of one tile, fades them over its neighbours and puts them into the video. Every
 * tile of a video is given its frames in the same portions; edges are kept portion by portion.
 */
final class Tile implements FrameTaker {
  private final Tiling tiling;
  private final ClipMemory video;
  private final int y;
  private final int x;
  private final List<Tensor> above;
  private final List<Tensor> left;
  private final List<Tensor> bottom = new ArrayList<>();
  private final List<Tensor> right = new ArrayList<>();
  private int frame;

  /**
   * @param y of the upper left corner, in pixels of the video
   * @param above the lower edge of the tile above; empty for none
   * @param left the right edge of the tile left of it; empty for none
   */
  Tile(Tiling tiling, ClipMemory video, int y, int x, List<Tensor> above, List<Tensor> left) {
    this.tiling = tiling;
    this.video = video;
    this.y = y;
    this.x = x;
    this.above = above;
    this.left = left;
  }

  @Override
  public void take(Tensor frames) {
    int portion = bottom.size();
    if (!above.isEmpty()) {
      Seam.below(above.get(portion), frames, tiling.overlap());
    }
    if (!left.isEmpty()) {
      Seam.rightOf(left.get(portion), frames, tiling.overlap());
    }
    int height = frames.side(3);
    int width = frames.side(4);
    int rows = Math.min(tiling.overlap(), height);
    int columns = Math.min(tiling.overlap(), width);
    int count = frames.side(2);
    bottom.add(new VideoCut(0, count, height - rows, rows, 0, width).of(frames));
    right.add(new VideoCut(0, count, 0, height, width - columns, columns).of(frames));
    rows = Math.min(tiling.stride(), height);
    columns = Math.min(tiling.stride(), width);
    video.put(frames, rows, columns, frame, y, x);
    frame += count;
  }

  /** The lower edge, after {@link #take}. */
  List<Tensor> bottom() {
    return bottom;
  }

  /** The right edge, after {@link #take}. */
  List<Tensor> right() {
    return right;
  }
}
