package dev.starloom.render.wan.need;

/** How much of a clip the decoder holds at a time. */
public enum DecoderForm {
  /** Four frames, which leave the device as they are made. */
  CHUNKS,
  /** Four frames, while the finished ones gather on the device. */
  LOOP,
  /** All frames in every layer, as graphs do that were exported without a loop. */
  WHOLE_CLIP
}
