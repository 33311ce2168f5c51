package io.github.pbxkit.numbering;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * Turns ranges that may overlap into disjoint pieces. Ranges are named by their index, which is also the order in which
 * they came.
 */
final class OverlapResolver {
    /** Receives what happened to the ranges. */
    interface Sink {
        /** A piece of range {@code index} that stays; pieces come in ascending order. */
        void piece(long from, long to, int index);

        /** Under {@link OverlapPolicy#REJECT}: range {@code index} is refused because of {@code other}. */
        void refused(int index, int other);
    }

    private final long[] from;
    private final long[] to;
    private final int[] order;
    private final OverlapPolicy policy;
    private final Sink sink;

    private OverlapResolver(long[] from, long[] to, int[] order, OverlapPolicy policy, Sink sink) {
        this.from = from;
        this.to = to;
        this.order = order;
        this.policy = policy;
        this.sink = sink;
    }

    /** Resolves the first {@code count} ranges of the arrays, which are left as they are. */
    static void resolve(long[] from, long[] to, int count, OverlapPolicy policy, Sink sink) {
        int[] order = IndexSort.ascending(from, count);
        new OverlapResolver(from, to, order, policy, sink).run();
    }

    /** Groups of ranges that hang together by overlaps are settled one by one; most have one member. */
    private void run() {
        int start = 0;
        while (start < order.length) {
            long reach = to[order[start]];
            int end = start + 1;
            while (end < order.length && from[order[end]] <= reach) {
                reach = Math.max(reach, to[order[end]]);
                end++;
            }
            if (end == start + 1) {
                int only = order[start];
                sink.piece(from[only], to[only], only);
            } else if (policy == OverlapPolicy.REJECT) {
                refuseLater(start, end);
            } else {
                carve(start, end);
            }
            start = end;
        }
    }

    private void refuseLater(int start, int end) {
        int[] members = Arrays.copyOfRange(order, start, end);
        Arrays.sort(members);
        TreeMap<Long, Integer> kept = new TreeMap<>();
        for (int member : members) {
            var below = kept.floorEntry(to[member]);
            if (below != null && to[below.getValue()] >= from[member]) {
                sink.refused(member, below.getValue());
            } else {
                kept.put(from[member], member);
            }
        }
        kept.values().forEach(index -> sink.piece(from[index], to[index], index));
    }

    /** A sweep over all bounds: at each point the strongest of the open ranges has the numbers. */
    private void carve(int start, int end) {
        PriorityQueue<Integer> open = new PriorityQueue<>(strongestFirst());
        int next = start;
        long at = from[order[start]];
        long pieceFrom = at;
        int pieceOf = -1;
        while (true) {
            while (next < end && from[order[next]] <= at) {
                open.add(order[next++]);
            }
            dropEnded(open, at);
            Integer strongest = open.peek();
            if (pieceOf >= 0 && (strongest == null || strongest != pieceOf)) {
                sink.piece(pieceFrom, at - 1, pieceOf);
                pieceOf = -1;
            }
            if (strongest == null) {
                return;
            }
            if (pieceOf < 0) {
                pieceFrom = at;
                pieceOf = strongest;
            }
            long until = to[strongest];
            if (next < end && from[order[next]] <= until) {
                at = from[order[next]];
            } else if (until == Long.MAX_VALUE) {
                sink.piece(pieceFrom, until, pieceOf);
                return;
            } else {
                at = until + 1;
            }
        }
    }

    private void dropEnded(PriorityQueue<Integer> open, long at) {
        while (!open.isEmpty() && to[open.peek()] < at) {
            open.poll();
        }
    }

    private Comparator<Integer> strongestFirst() {
        Comparator<Integer> earlierFirst = Comparator.naturalOrder();
        return switch (policy) {
            case LATER_WINS -> earlierFirst.reversed();
            case EARLIER_WINS -> earlierFirst;
            case NARROWEST_WINS, KEEP_ALL ->
                Comparator.<Integer>comparingLong(index -> to[index] - from[index])
                        .thenComparing(earlierFirst);
            case REJECT -> throw new IllegalStateException("REJECT does not carve");
        };
    }
}
