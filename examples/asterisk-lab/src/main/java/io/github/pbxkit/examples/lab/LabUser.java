package io.github.pbxkit.examples.lab;

/**
 * A user of one of the server's interfaces.
 *
 * @param name     the name to log in with
 * @param password the password in clear; left out of {@link #toString()}
 */
public record LabUser(String name, String password) {

    @Override
    public String toString() {
        return "LabUser[" + name + "]";
    }
}
