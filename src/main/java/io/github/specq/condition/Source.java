package io.github.specq.condition;

import java.util.Optional;

/**
 * Where something is documented.
 *
 * @param url the page's address, or the path of a file
 * @param date of the page, or the day it was read where it has none, as {@code 2026-11-22}
 * @param version of the software that the page is about
 * @param secondary whether somebody other than the vendor says so
 */
public record Source(
    String id,
    String title,
    String url,
    String date,
    Optional<String> version,
    boolean secondary) {}
