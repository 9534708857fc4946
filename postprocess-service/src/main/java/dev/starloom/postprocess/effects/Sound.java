package dev.starloom.postprocess.effects;

/** A sound without end, made sample by sample, so that its length costs no memory. */
interface Sound {
  /** Moves on by one sample of 48 kHz. */
  void advance();

  double left();

  double right();
}
