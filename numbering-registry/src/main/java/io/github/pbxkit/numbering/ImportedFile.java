package io.github.pbxkit.numbering;

/**
 * What was found in one file; the four counts make up all its lines.
 *
 * @param name name of the file; a member of an archive as {@code archive.zip!member.csv}
 * @param layout encoding, separator, columns and quoting, in words
 * @param accepted lines taken as they stand
 * @param repaired lines taken after a repair
 * @param rejected lines left out
 * @param structural header and blank lines
 */
public record ImportedFile(String name, String layout, long accepted, long repaired, long rejected, long structural) {
    /**
     * All lines of the file.
     *
     * @return sum of the four counts
     */
    public long physicalLines() {
        return accepted + repaired + rejected + structural;
    }
}
