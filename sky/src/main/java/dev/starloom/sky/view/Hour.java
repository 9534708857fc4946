package dev.starloom.sky.view;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A moment at which a picture could be taken.
 *
 * @param evening the day whose evening begins the night, in mean time of the place
 * @param slot which of the day's equal sidereal times; hours of the same slot have the same stars
 * @param sidereal local sidereal time in degrees
 * @param fromMidnight hours of mean time of the place, negative before midnight
 * @param moonLit how much of the Moon is lit, 0 to 1
 * @param moonlight the same, less where the Moon is low, none where it is down
 */
record Hour(
    LocalDate evening,
    int slot,
    Instant at,
    double sidereal,
    double fromMidnight,
    double moonLit,
    double moonlight) {}
