package io.github.pbxkit.numbering;

/**
 * What an import gives.
 *
 * @param registry the numbers
 * @param report what became of every line
 */
public record ImportResult(NumberingRegistry registry, ImportReport report) {}
