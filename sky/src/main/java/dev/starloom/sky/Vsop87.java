package dev.starloom.sky;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Orbits of the planets. Source: VSOP87D, Bretagnon and Francou 1988, terms below 4·10⁻⁷ left out;
 * good to 3″ from the year 1000 to 3000.
 */
final class Vsop87 {
  private static final double CENTURIES = 10;
  private static final Map<String, List<double[]>> SERIES = read();

  private Vsop87() {}

  private static Map<String, List<double[]>> read() {
    var series = new HashMap<String, List<double[]>>();
    for (String[] row : Table.rows("vsop87d.csv")) {
      series.computeIfAbsent(row[0] + row[1], key -> new ArrayList<>()).add(Table.numbers(row, 2));
    }
    return Map.copyOf(series);
  }

  /**
   * Place around the Sun in astronomical units, mean ecliptic and equinox of the date.
   *
   * @param planet its lower-case name
   * @param t centuries of TT since J2000.0
   */
  static Vector heliocentric(String planet, double t) {
    double longitude = Math.toDegrees(sum(planet + "L", t));
    double latitude = Math.toDegrees(sum(planet + "B", t));
    return Vector.spherical(longitude, latitude).times(sum(planet + "R", t));
  }

  private static double sum(String series, double t) {
    double millennia = t / CENTURIES;
    double[] power = {1, millennia, 0, 0, 0, 0};
    for (int i = 2; i < power.length; i++) {
      power[i] = power[i - 1] * millennia;
    }
    double sum = 0;
    for (double[] term : SERIES.get(series)) {
      sum += power[(int) term[0]] * term[1] * Math.cos(term[2] + term[3] * millennia);
    }
    return sum;
  }
}
