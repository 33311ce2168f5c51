package io.github.pbxkit.numbering.spring;

/** What the start of the application has to do with the numbers. */
public enum NumberingStartup {
    /** The application does not start without numbers: an empty registry would call every number unallocated. */
    REQUIRED,
    /** The application starts, and the files are read beside it; until then no number is known. */
    BACKGROUND
}
