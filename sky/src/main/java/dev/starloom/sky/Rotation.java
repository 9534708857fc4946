package dev.starloom.sky;

import java.util.List;

/** A rotation as its three rows: the axes of the new frame in coordinates of the old one. */
public record Rotation(Vector xAxis, Vector yAxis, Vector zAxis) {

  /** The frame turned by an angle in degrees about x: R₁ of astronomical textbooks. */
  public static Rotation aboutX(double degrees) {
    double c = Math.cos(Math.toRadians(degrees));
    double s = Math.sin(Math.toRadians(degrees));
    return new Rotation(new Vector(1, 0, 0), new Vector(0, c, s), new Vector(0, -s, c));
  }

  /** The frame turned about y: R₂. */
  public static Rotation aboutY(double degrees) {
    double c = Math.cos(Math.toRadians(degrees));
    double s = Math.sin(Math.toRadians(degrees));
    return new Rotation(new Vector(c, 0, -s), new Vector(0, 1, 0), new Vector(s, 0, c));
  }

  /** The frame turned about z: R₃. */
  public static Rotation aboutZ(double degrees) {
    double c = Math.cos(Math.toRadians(degrees));
    double s = Math.sin(Math.toRadians(degrees));
    return new Rotation(new Vector(c, s, 0), new Vector(-s, c, 0), new Vector(0, 0, 1));
  }

  public Vector apply(Vector v) {
    return new Vector(xAxis.dot(v), yAxis.dot(v), zAxis.dot(v));
  }

  public List<Vector> apply(List<Vector> vectors) {
    var turned = new Vector[vectors.size()];
    for (int i = 0; i < turned.length; i++) {
      turned[i] = apply(vectors.get(i));
    }
    return List.of(turned);
  }

  /** This rotation after another one. */
  public Rotation after(Rotation first) {
    Rotation back = first.inverse();
    return new Rotation(back.apply(xAxis), back.apply(yAxis), back.apply(zAxis));
  }

  public Rotation inverse() {
    return new Rotation(
        new Vector(xAxis.x(), yAxis.x(), zAxis.x()),
        new Vector(xAxis.y(), yAxis.y(), zAxis.y()),
        new Vector(xAxis.z(), yAxis.z(), zAxis.z()));
  }
}
