package io.github.pbxkit.ami.live;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map from texts, of which a changed copy costs a few small arrays: a trie over the bits of the keys' hashes.
 * That is what lets readers have the whole picture without a lock while events go on.
 */
final class PersistentMap<V> extends AbstractMap<String, V> {
    private static final int BITS = 5;
    private static final PersistentMap<?> EMPTY = new PersistentMap<>(new Node(0, new Object[0]), 0);

    private final Node root;
    private final int size;

    /** An entry, at the place in the trie that its hash says. */
    private static final class Leaf extends SimpleImmutableEntry<String, Object> {
        private static final long serialVersionUID = 1;

        Leaf(String key, Object value) {
            super(key, value);
        }
    }

    /** Up to 32 slots, of which only the used ones are there; a slot is a leaf or a node. Without a bitmap: equal hashes. */
    private record Node(int bitmap, Object[] slots) {
        int index(int bit) {
            return Integer.bitCount(bitmap & (bit - 1));
        }
    }

    private PersistentMap(Node root, int size) {
        this.root = root;
        this.size = size;
    }

    @SuppressWarnings("unchecked") // it holds no value
    static <V> PersistentMap<V> empty() {
        return (PersistentMap<V>) EMPTY;
    }

    PersistentMap<V> with(String key, V value) {
        boolean isNew = !containsKey(key);
        return new PersistentMap<>(
                with(root, 0, new Leaf(key, Objects.requireNonNull(value))), isNew ? size + 1 : size);
    }

    PersistentMap<V> without(String key) {
        if (!containsKey(key)) {
            return this;
        }
        return size == 1 ? empty() : new PersistentMap<>(without(root, 0, key), size - 1);
    }

    private static Node with(Node node, int shift, Leaf leaf) {
        if (shift > Integer.SIZE) {
            return withEqualHash(node, leaf);
        }
        int bit = bit(leaf.getKey(), shift);
        int index = node.index(bit);
        if ((node.bitmap & bit) == 0) {
            return new Node(node.bitmap | bit, inserted(node.slots, index, leaf));
        }
        Object slot = node.slots[index];
        if (slot instanceof Node child) {
            return new Node(node.bitmap, replaced(node.slots, index, with(child, shift + BITS, leaf)));
        }
        Leaf present = (Leaf) slot;
        boolean isSame = present.getKey().equals(leaf.getKey());
        Object next = isSame ? leaf : with(with(new Node(0, new Object[0]), shift + BITS, present), shift + BITS, leaf);
        return new Node(node.bitmap, replaced(node.slots, index, next));
    }

    private static Node withEqualHash(Node node, Leaf leaf) {
        for (int i = 0; i < node.slots.length; i++) {
            if (((Leaf) node.slots[i]).getKey().equals(leaf.getKey())) {
                return new Node(0, replaced(node.slots, i, leaf));
            }
        }
        return new Node(0, inserted(node.slots, node.slots.length, leaf));
    }

    /** The key is known to be there. */
    private static Node without(Node node, int shift, String key) {
        if (shift > Integer.SIZE) {
            int index = 0;
            while (!((Leaf) node.slots[index]).getKey().equals(key)) {
                index++;
            }
            return new Node(0, removed(node.slots, index));
        }
        int bit = bit(key, shift);
        int index = node.index(bit);
        if (node.slots[index] instanceof Node child) {
            Node left = without(child, shift + BITS, key);
            boolean isOneLeaf = left.slots.length == 1 && left.slots[0] instanceof Leaf;
            return left.slots.length == 0
                    ? new Node(node.bitmap & ~bit, removed(node.slots, index))
                    : new Node(node.bitmap, replaced(node.slots, index, isOneLeaf ? left.slots[0] : left));
        }
        return new Node(node.bitmap & ~bit, removed(node.slots, index));
    }

    private static int bit(String key, int shift) {
        int hash = key.hashCode();
        return 1 << (((hash ^ (hash >>> 16)) >>> shift) & 31);
    }

    private static Object[] inserted(Object[] slots, int index, Object slot) {
        Object[] copy = new Object[slots.length + 1];
        System.arraycopy(slots, 0, copy, 0, index);
        System.arraycopy(slots, index, copy, index + 1, slots.length - index);
        copy[index] = slot;
        return copy;
    }

    private static Object[] replaced(Object[] slots, int index, Object slot) {
        Object[] copy = slots.clone();
        copy[index] = slot;
        return copy;
    }

    private static Object[] removed(Object[] slots, int index) {
        Object[] copy = Arrays.copyOf(slots, slots.length - 1);
        System.arraycopy(slots, index + 1, copy, index, slots.length - index - 1);
        return copy;
    }

    @SuppressWarnings("unchecked") // only with() puts values in
    @Override
    public @Nullable V get(@Nullable Object key) {
        return key instanceof String text ? (V) find(text) : null;
    }

    private @Nullable Object find(String key) {
        Node node = root;
        for (int shift = 0; shift <= Integer.SIZE; shift += BITS) {
            int bit = bit(key, shift);
            if ((node.bitmap & bit) == 0) {
                return null;
            }
            Object slot = node.slots[node.index(bit)];
            if (slot instanceof Leaf leaf) {
                return leaf.getKey().equals(key) ? leaf.getValue() : null;
            }
            node = (Node) slot;
        }
        for (Object slot : node.slots) {
            if (((Leaf) slot).getKey().equals(key)) {
                return ((Leaf) slot).getValue();
            }
        }
        return null;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return get(key) != null;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Set<Map.Entry<String, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, V>> iterator() {
                return new Entries<>(root);
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    /** Depth first. */
    private static final class Entries<V> implements Iterator<Map.Entry<String, V>> {
        private final Deque<Object> waiting = new ArrayDeque<>();

        Entries(Node root) {
            waiting.push(root);
        }

        @Override
        public boolean hasNext() {
            while (waiting.peek() instanceof Node node) {
                waiting.pop();
                for (Object slot : node.slots) {
                    waiting.push(slot);
                }
            }
            return !waiting.isEmpty();
        }

        @SuppressWarnings("unchecked") // only with() puts values in
        @Override
        public Map.Entry<String, V> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return (Map.Entry<String, V>) waiting.pop();
        }
    }
}
