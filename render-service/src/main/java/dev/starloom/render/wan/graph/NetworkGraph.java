package dev.starloom.render.wan.graph;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.List;

/** A network that can be loaded; cheap to hold, nothing is loaded yet. */
public sealed interface NetworkGraph permits WrittenGraph, ReadyGraph {
  /**
   * Loads the network. The options are used for this one session, since where the weights are is
   * added to them; the caller closes them and the session.
   */
  OrtSession open(OrtEnvironment environment, OrtSession.SessionOptions options)
      throws OrtException;

  /** The names of the inputs, in the order of the network's description. */
  List<String> inputs();

  List<String> outputs();

  /** The elements of the weights; 0 where that is not known. */
  long parameters();

  /** The bytes of the weights as they are stored. */
  long weightBytes();
}
