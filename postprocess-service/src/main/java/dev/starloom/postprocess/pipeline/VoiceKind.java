package dev.starloom.postprocess.pipeline;

/** A kind of voice. */
public enum VoiceKind {
  /** A server that speaks OpenAI's speech protocol. */
  ENDPOINT,
  /** Piper voices from a folder. */
  PIPER,
  /** The bundled voice. */
  ESPEAK
}
