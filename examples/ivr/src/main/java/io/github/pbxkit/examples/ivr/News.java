package io.github.pbxkit.examples.ivr;

/** Hears what callers do. Called on several threads, one at a time per call. */
interface News {
    /**
     * Something happened.
     *
     * @param caller who it is about, as people read it
     * @param key names the sentence in the texts
     * @param values fill its places
     */
    void tell(String caller, String key, Object... values);
}
