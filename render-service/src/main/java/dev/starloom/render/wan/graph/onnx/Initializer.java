package dev.starloom.render.wan.graph.onnx;

import java.nio.ByteBuffer;
import java.util.List;

/** A constant of a graph. */
public sealed interface Initializer {
  String name();

  DataType type();

  List<Long> dims();

  /** Little-endian C-order bytes inside the model. */
  record Inline(String name, DataType type, List<Long> dims, ByteBuffer bytes)
      implements Initializer {}

  /** Bytes in a file, its location relative to the folder given with the model. */
  record External(
      String name, DataType type, List<Long> dims, String location, long offset, long length)
      implements Initializer {}
}
