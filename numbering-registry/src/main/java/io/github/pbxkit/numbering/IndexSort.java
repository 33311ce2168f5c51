package io.github.pbxkit.numbering;

/** Stable order of indexes by their keys, without an object per index; keys that are in order already cost one look. */
final class IndexSort {
    private IndexSort() {}

    static int[] ascending(long[] keys, int count) {
        int[] order = new int[count];
        boolean sorted = true;
        for (int i = 0; i < count; i++) {
            order[i] = i;
            sorted &= i == 0 || keys[i - 1] <= keys[i];
        }
        return sorted ? order : mergeSort(keys, order);
    }

    private static int[] mergeSort(long[] keys, int[] order) {
        int[] source = order;
        int[] target = new int[order.length];
        for (int width = 1; width < order.length; width *= 2) {
            for (int start = 0; start < order.length; start += 2 * width) {
                int middle = Math.min(start + width, order.length);
                merge(keys, source, target, start, middle, Math.min(middle + width, order.length));
            }
            int[] swap = source;
            source = target;
            target = swap;
        }
        return source;
    }

    private static void merge(long[] keys, int[] source, int[] target, int start, int middle, int end) {
        int left = start;
        int right = middle;
        for (int i = start; i < end; i++) {
            boolean takeLeft = right >= end || left < middle && keys[source[left]] <= keys[source[right]];
            target[i] = takeLeft ? source[left++] : source[right++];
        }
    }
}
