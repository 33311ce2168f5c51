package io.github.pbxkit.ami.testkit;

/** A block of header lines on its way to a client. */
final class Message {
    private final StringBuilder text = new StringBuilder();

    Message header(String name, String value) {
        text.append(name).append(": ").append(value).append("\r\n");
        return this;
    }

    Message headerIfAny(String name, String value) {
        return value.isEmpty() ? this : header(name, value);
    }

    Message headers(String... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("names and values come in pairs, there are " + namesAndValues.length);
        }
        for (int i = 0; i < namesAndValues.length; i += 2) {
            header(namesAndValues[i], namesAndValues[i + 1]);
        }
        return this;
    }

    @Override
    public String toString() {
        return text + "\r\n";
    }
}
