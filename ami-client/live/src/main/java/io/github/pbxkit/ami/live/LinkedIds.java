package io.github.pbxkit.ami.live;

/** Order of linked ids, which are unique ids: {@code 1795396684.25}, or {@code north-1795396684.25}. */
final class LinkedIds {
    private LinkedIds() {}

    /** Whether a call's id is older than another; ids that somebody made up have no age. */
    static boolean isOlder(String one, String other) {
        if (one.equals(other) || one.isEmpty()) {
            return false;
        }
        if (other.isEmpty()) {
            return true;
        }
        long[] a = parts(one);
        long[] b = parts(other);
        return a.length == 2 && b.length == 2 && (a[0] != b[0] ? a[0] < b[0] : a[1] < b[1]);
    }

    private static long[] parts(String id) {
        String text = id.substring(id.lastIndexOf('-') + 1);
        int dot = text.indexOf('.');
        try {
            return new long[] {Long.parseLong(text.substring(0, dot)), Long.parseLong(text.substring(dot + 1))};
        } catch (NumberFormatException | IndexOutOfBoundsException madeUp) {
            return new long[0];
        }
    }
}
