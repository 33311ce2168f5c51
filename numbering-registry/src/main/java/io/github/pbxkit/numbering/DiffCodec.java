package io.github.pbxkit.numbering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A difference as bytes: rows that went by their first number alone, rows that came with everything. */
final class DiffCodec {
    private static final long MAGIC = 0x31464944_4B584250L; // "PBXKDIF1"
    private static final int VERSION = 1;

    private DiffCodec() {}

    static byte[] encode(RegistryDiff diff) {
        BinaryOut out = new BinaryOut();
        out.number(diff.from().toEpochDay()).number(diff.to().toEpochDay());
        out.varint(diff.removed().size());
        long last = 0;
        for (NumberRange range : diff.removed()) {
            out.varint(range.from() - last);
            last = range.from();
        }
        OwnerDictionary owners = new OwnerDictionary();
        Map<String, Integer> files = new HashMap<>();
        List<String> fileNames = new ArrayList<>();
        for (NumberRange range : diff.added()) {
            owners.id(range.operator(), range.region());
            files.computeIfAbsent(range.source().file(), name -> {
                fileNames.add(name);
                return fileNames.size() - 1;
            });
        }
        SnapshotCodec.writeOwners(out, owners.owners());
        SnapshotCodec.writeTexts(out, fileNames);
        out.varint(diff.added().size());
        last = 0;
        long lastLine = 0;
        for (NumberRange range : diff.added()) {
            out.varint(range.from() - last)
                    .varint(range.capacity())
                    .varint(owners.id(range.operator(), range.region()))
                    .varint(files.getOrDefault(range.source().file(), 0))
                    .varint(zigzag(range.source().line() - lastLine));
            last = range.from();
            lastLine = range.source().line();
        }
        return out.finish(MAGIC, VERSION);
    }

    /** Reads a difference that begins at {@code base}. */
    static RegistryDiff decode(String name, byte[] bytes, NumberingRegistry base) {
        return BinaryIn.read(name, bytes, MAGIC, VERSION, in -> read(in, base));
    }

    private static RegistryDiff read(BinaryIn in, NumberingRegistry base) {
        LocalDate from = LocalDate.ofEpochDay(in.number());
        LocalDate to = LocalDate.ofEpochDay(in.number());
        List<NumberRange> removed = new ArrayList<>();
        long last = 0;
        for (int i = in.count(1); i > 0; i--) {
            last += in.varint();
            long first = last;
            removed.add(base.ranges(first, first)
                    .filter(range -> range.from() == first)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("its base has no row at " + first)));
        }
        List<Owner> owners = SnapshotCodec.readOwners(in);
        List<String> files = SnapshotCodec.readTexts(in);
        List<NumberRange> added = new ArrayList<>();
        last = 0;
        long line = 0;
        for (int i = in.count(1); i > 0; i--) {
            last += in.varint();
            long end = last + in.varint() - 1;
            Owner owner = owners.get((int) in.varint());
            String file = files.get((int) in.varint());
            line += unzigzag(in.varint());
            added.add(new NumberRange(last, end, owner.operator(), owner.region(), new Provenance(file, line)));
        }
        return new RegistryDiff(removed, added, from, to);
    }

    private static long zigzag(long value) {
        return value << 1 ^ value >> 63;
    }

    private static long unzigzag(long value) {
        return value >>> 1 ^ -(value & 1);
    }
}
