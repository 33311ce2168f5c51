package io.github.pbxkit.numbering;

/**
 * Where a range was read.
 *
 * @param file name of the file
 * @param line physical line, from 1; 0 where a range was not read from a line
 */
public record Provenance(String file, long line) {
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line;
    }
}
