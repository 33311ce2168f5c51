package io.github.pbxkit.examples.lab;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A phone that the server knows.
 *
 * <p>Phones without a password are believed what they say of themselves, so a test can choose the caller's display
 * name; the others always appear as {@code "Phone 6009" <6009>}.
 *
 * @param number   its extension and its SIP user name
 * @param password what it has to log in with; empty when it need not
 */
public record LabPhone(String number, String password) {
    private static final int FIRST = 6001;
    private static final List<Integer> WITH_PASSWORD = List.of(6009, 6010);

    static List<LabPhone> list(int count) {
        return IntStream.range(FIRST, FIRST + count)
                .mapToObj(number -> new LabPhone("" + number, WITH_PASSWORD.contains(number) ? "pw" + number : ""))
                .toList();
    }

    /** Whether it has to log in with a password. */
    public boolean hasPassword() {
        return !password.isEmpty();
    }

    @Override
    public String toString() {
        return "LabPhone[" + number + "]";
    }
}
