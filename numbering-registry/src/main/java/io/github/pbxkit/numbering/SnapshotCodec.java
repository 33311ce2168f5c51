package io.github.pbxkit.numbering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A registry as bytes: the arrays of the index as they are, names once. Layers are not part of it. */
final class SnapshotCodec {
    private static final long MAGIC = 0x31474552_4B584250L; // "PBXKREG1"
    private static final int VERSION = 1;

    private SnapshotCodec() {}

    static byte[] encode(NumberingRegistry registry) {
        BinaryOut out = new BinaryOut();
        out.number(registry.asOf().toEpochDay());
        List<Owner> owners = registry.table().values();
        writeOwners(out, owners);
        writeTexts(out, registry.files());
        writeTable(out, registry.table());
        for (int[] run : registry.origins().runs()) {
            out.ints(run);
        }
        writeOverlaps(out, registry, owners);
        return out.finish(MAGIC, VERSION);
    }

    static NumberingRegistry decode(String name, byte[] bytes) {
        return BinaryIn.read(name, bytes, MAGIC, VERSION, SnapshotCodec::read);
    }

    private static NumberingRegistry read(BinaryIn in) {
        LocalDate asOf = LocalDate.ofEpochDay(in.number());
        List<Owner> owners = readOwners(in);
        List<String> files = readTexts(in);
        RangeTable<Owner> table = readTable(in, owners);
        int[][] runs = {in.ints(), in.ints(), in.ints()};
        Origins origins = Origins.of(files, table, runs);
        return new NumberingRegistry(table, origins, readOverlaps(in, owners, files), asOf, Layers.NONE);
    }

    static void writeOwners(BinaryOut out, List<Owner> owners) {
        Map<Operator, Integer> operators = new HashMap<>();
        Map<Region, Integer> regions = new HashMap<>();
        List<String> operatorTexts = new ArrayList<>();
        List<String> regionTexts = new ArrayList<>();
        int[] pairs = new int[owners.size() * 2];
        for (int i = 0; i < owners.size(); i++) {
            pairs[2 * i] = operators.computeIfAbsent(owners.get(i).operator(), operator -> {
                operatorTexts.add(operator.name());
                operatorTexts.add(operator.inn().orElse(""));
                return operatorTexts.size() / 2 - 1;
            });
            pairs[2 * i + 1] = regions.computeIfAbsent(owners.get(i).region(), region -> {
                regionTexts.add(region.raw());
                regionTexts.add(region.gar().orElse(""));
                return regionTexts.size() / 2 - 1;
            });
        }
        writeTexts(out, operatorTexts);
        writeTexts(out, regionTexts);
        out.ints(pairs);
    }

    static List<Owner> readOwners(BinaryIn in) {
        List<String> operatorTexts = readTexts(in);
        List<String> regionTexts = readTexts(in);
        List<Operator> operators = new ArrayList<>(operatorTexts.size() / 2);
        for (int i = 0; i + 1 < operatorTexts.size(); i += 2) {
            operators.add(Operator.of(operatorTexts.get(i), operatorTexts.get(i + 1)));
        }
        List<Region> regions = new ArrayList<>(regionTexts.size() / 2);
        for (int i = 0; i + 1 < regionTexts.size(); i += 2) {
            regions.add(Region.of(regionTexts.get(i), regionTexts.get(i + 1)));
        }
        int[] pairs = in.ints();
        List<Owner> owners = new ArrayList<>(pairs.length / 2);
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            owners.add(new Owner(operators.get(pairs[i]), regions.get(pairs[i + 1])));
        }
        return owners;
    }

    static void writeTexts(BinaryOut out, List<String> texts) {
        out.varint(texts.size());
        texts.forEach(out::text);
    }

    static List<String> readTexts(BinaryIn in) {
        int count = in.count(1);
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            texts.add(in.text());
        }
        return texts;
    }

    private static void writeTable(BinaryOut out, RangeTable<Owner> table) {
        DigitIndex.Raw raw = table.index().raw();
        short @Nullable [] high = raw.high();
        out.number(table.last())
                .longs(raw.blocks())
                .longs(raw.bucketBits())
                .ints(raw.bucketStart())
                .ints(raw.rows())
                .varint(high == null ? 0 : 1);
        if (high != null) {
            out.shorts(high);
        }
    }

    private static RangeTable<Owner> readTable(BinaryIn in, List<Owner> owners) {
        long last = in.number();
        long[] blocks = in.longs();
        long[] bucketBits = in.longs();
        int[] bucketStart = in.ints();
        int[] rows = in.ints();
        short[] high = in.varint() == 0 ? null : in.shorts();
        return RangeTable.of(
                DigitIndex.of(new DigitIndex.Raw(blocks, bucketBits, bucketStart, rows, high)), owners, last);
    }

    private static void writeOverlaps(BinaryOut out, NumberingRegistry registry, List<Owner> owners) {
        List<Span<NumberRange>> spans = registry.overlaps().spans();
        out.varint(spans.size());
        if (spans.isEmpty()) {
            return;
        }
        Map<Owner, Integer> ids = new HashMap<>();
        for (Owner owner : owners) {
            ids.put(owner, ids.size()); // owners are distinct
        }
        for (Span<NumberRange> span : spans) {
            NumberRange range = span.value();
            out.varint(range.from())
                    .varint(range.capacity())
                    .varint(ids.getOrDefault(range.owner(), 0))
                    .varint(registry.files().indexOf(range.source().file()))
                    .varint(range.source().line());
        }
    }

    private static IntervalTree<NumberRange> readOverlaps(BinaryIn in, List<Owner> owners, List<String> files) {
        int count = in.count(1);
        List<Span<NumberRange>> spans = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            long from = in.varint();
            long to = from + in.varint() - 1;
            Owner owner = owners.get((int) in.varint());
            Provenance source = new Provenance(files.get((int) in.varint()), in.varint());
            spans.add(new Span<>(from, to, new NumberRange(from, to, owner.operator(), owner.region(), source)));
        }
        return IntervalTree.of(spans);
    }
}
