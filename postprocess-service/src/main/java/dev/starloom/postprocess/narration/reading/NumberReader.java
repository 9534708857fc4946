package dev.starloom.postprocess.narration.reading;

/** Says numbers in one language. */
interface NumberReader {
  /** The words of a number, with its unit where that changes them; null to leave it as it is. */
  Replacement read(Figure figure);

  /** A day of the calendar as the language writes it, with figures. */
  String date(int year, int month, int day);

  /** Between the two numbers of a range. */
  String to();
}
