package io.github.pbxkit.ari.testkit;

/** A user of ari.conf. */
record AriUser(String name, String password, boolean readOnly) {
    @Override
    public String toString() {
        return name + (readOnly ? " (read only)" : "");
    }
}
