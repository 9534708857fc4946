package dev.starloom.render.wan.weights;

/** The type that the large products of a network are computed in. */
public enum Precision {
  FP32(ElementType.F32),
  FP16(ElementType.F16),
  BF16(ElementType.BF16);

  private final ElementType type;

  Precision(ElementType type) {
    this.type = type;
  }

  public ElementType type() {
    return type;
  }
}
