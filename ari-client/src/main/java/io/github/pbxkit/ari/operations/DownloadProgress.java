package io.github.pbxkit.ari.operations;

import java.util.OptionalLong;

/** Hears how far a download is. */
@FunctionalInterface
public interface DownloadProgress {
    /**
     * More has come. Called by the thread that reads, after each piece of at most some kilobytes: be quick.
     *
     * @param bytes how much has come so far
     * @param length how much it will be, where the server said it beforehand
     */
    void received(long bytes, OptionalLong length);
}
