package io.github.pbxkit.numbering;

/** Hears how far an import is. Called on the importing thread, about once per megabyte and at the end of each file. */
@FunctionalInterface
public interface ImportProgress {
    /**
     * Where the import is.
     *
     * @param file name of the file being read
     * @param bytesRead bytes of all files read so far, as they lie on disk
     * @param bytesTotal bytes of all files
     * @param lines lines of all files read so far
     */
    void at(String file, long bytesRead, long bytesTotal, long lines);
}
