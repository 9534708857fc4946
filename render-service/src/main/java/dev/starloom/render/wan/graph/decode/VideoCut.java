package dev.starloom.render.wan.graph.decode;

import dev.starloom.render.wan.tensor.Tensor;

/** A box of a video [1, C, T, h, w]: all channels, some frames, rows and columns. */
record VideoCut(int frame, int frames, int row, int rows, int column, int columns) {
  static VideoCut frame(Tensor video, int frame) {
    return new VideoCut(frame, 1, 0, video.side(3), 0, video.side(4));
  }

  Tensor of(Tensor video) {
    int channels = video.side(1);
    float[] out = new float[Tensor.size(channels, frames, rows, columns)];
    int to = 0;
    for (int c = 0; c < channels; c++) {
      for (int t = frame; t < frame + frames; t++) {
        for (int y = row; y < row + rows; y++) {
          int from = ((c * video.side(2) + t) * video.side(3) + y) * video.side(4) + column;
          System.arraycopy(video.data(), from, out, to, columns);
          to += columns;
        }
      }
    }
    return new Tensor(out, 1, channels, frames, rows, columns);
  }
}
