package io.github.pbxkit.numbering;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Whose a number was from some day on.
 *
 * @param since the day of the data that said so first
 * @param info what they said; empty where nobody held the number
 */
public record DatedAnswer(LocalDate since, Optional<NumberInfo> info) {}
